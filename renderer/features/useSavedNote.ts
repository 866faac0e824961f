/** "Saved 2:41 PM" on the page that a form leads to. */
import { clockAt } from '@domain/day';
import type { Saving } from '@ui/SaveState';
import { useCallback, useEffect, useRef } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { z } from 'zod';
import { useSession } from './session';

const Saved = z.object({ savedAt: z.string() });

/** What the form before this page said when it was saved; idle when no form led here. */
export function useSavedNote(): Saving {
  const found = Saved.safeParse(useLocation().state);
  return found.success ? { kind: 'saved', at: found.data.savedAt } : { kind: 'idle' };
}

/**
 * Goes to a page after saving; the page then says when it was saved. The form is not gone back to.
 *
 * Who has left the form while it was being saved is somewhere else now, and is left there.
 */
export function useGoSaved(): (href: string) => void {
  const navigate = useNavigate();
  const { records, office } = useSession();
  const isShown = useRef(false);
  useEffect(() => {
    isShown.current = true;
    return () => {
      isShown.current = false;
    };
  }, []);
  return useCallback(
    (href) => {
      if (isShown.current) void navigate(href, { replace: true, state: { savedAt: clockAt(records.now(), office.zone) } });
    },
    [navigate, records, office.zone],
  );
}
