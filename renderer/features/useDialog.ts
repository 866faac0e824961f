/** A dialog that is there only while it is open, so that its form begins anew each time. */
import { useCallback, useRef, useState } from 'react';

export interface Dialog<T> {
  /** What it is about; undefined while it is closed. */
  readonly subject: T | undefined;
  readonly open: (subject: T) => void;
  /** Closes it; the focus goes back to where it was opened from. */
  readonly close: () => void;
}

/** How long the closing of a dialog and of the menu behind it takes, in milliseconds. */
const CLOSING = 30;

/** One dialog of a screen. Give it `subject` and draw it while that is not undefined. */
export function useDialog<T>(): Dialog<T> {
  const [subject, setSubject] = useState<T>();
  const opener = useRef<HTMLElement | null>(null);

  const open = useCallback((about: T) => {
    opener.current = openerOf(document.activeElement);
    setSubject(() => about);
  }, []);
  const close = useCallback(() => {
    setSubject(undefined);
    const back = opener.current;
    setTimeout(() => {
      if (back?.isConnected === true) back.focus();
    }, CLOSING);
  }, []);
  return { subject, open, close };
}

/** A menu closes before its dialog opens: the focus then goes back to the button of the menu. */
function openerOf(active: Element | null): HTMLElement | null {
  const button = active?.closest('[role="menu"]')?.getAttribute('aria-labelledby');
  const element = button ? document.getElementById(button) : active;
  return element instanceof HTMLElement ? element : null;
}
