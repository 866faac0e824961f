/** Whether the page is being put on paper right now: what is drawn only while it is in sight must then all be there. */
import { useEffect, useState } from 'react';
import { flushSync } from 'react-dom';

/** True from just before printing until after it. */
export function usePrinting(): boolean {
  const [isPrinting, setPrinting] = useState(false);
  useEffect(() => {
    // At once: the browser lays the paper out as soon as the event has been told to all.
    const begin = () => flushSync(() => setPrinting(true));
    const end = () => setPrinting(false);
    window.addEventListener('beforeprint', begin);
    window.addEventListener('afterprint', end);
    return () => {
      window.removeEventListener('beforeprint', begin);
      window.removeEventListener('afterprint', end);
    };
  }, []);
  return isPrinting;
}
