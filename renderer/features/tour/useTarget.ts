/** The control that a step of the tour points to: ringed while it is on the page, and given the focus when asked. */
import { useCallback, useEffect } from 'react';

/** Rings the control whose words begin so, as soon as the page shows it; answers how to go there (false: it is not on the page). */
export function useTarget(words: string | undefined): () => boolean {
  useEffect(() => {
    if (words === undefined) return undefined;
    let ringed: Element | undefined;
    const ring = () => {
      if (ringed?.isConnected === true) return;
      const control = controlNamed(words);
      ringed = control?.closest('tr') ?? control; // of a row that opens, the whole of it
      ringed?.setAttribute('data-toured', '');
    };
    ring();
    const pages = new MutationObserver(ring);
    pages.observe(document.body, { childList: true, subtree: true });
    return () => {
      pages.disconnect();
      ringed?.removeAttribute('data-toured');
    };
  }, [words]);

  return useCallback(() => {
    const control = words === undefined ? undefined : controlNamed(words);
    control?.scrollIntoView({ block: 'center' });
    control?.focus();
    return control !== undefined;
  }, [words]);
}

function controlNamed(words: string): HTMLElement | undefined {
  const controls = [...document.querySelectorAll<HTMLElement>('main :is(a, button)')];
  return controls.find((control) => (control.textContent ?? '').trim().startsWith(words));
}
