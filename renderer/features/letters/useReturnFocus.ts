/** Gives the focus back where it came from, for a dialog that is taken away when it closes. */
import { useRef, type RefObject } from 'react';

/** `otherwise` gets the focus when the place where it was is gone, as a fact that was just corrected. */
export function useReturnFocus(otherwise: RefObject<HTMLElement | null>) {
  const opener = useRef<Element | null>(null);
  return {
    remember: () => {
      opener.current = document.activeElement;
    },
    giveBack: () => {
      // After the dialog has let the focus go.
      setTimeout(() => {
        const { current } = opener;
        if (current instanceof HTMLElement && current.isConnected) current.focus();
        else otherwise.current?.focus();
      }, 20);
    },
  };
}
