/** The page in which sheets are printed: kept for the next one, since making it takes as long as printing. */
import type { WebContentsView } from 'electron';
import { openSheetView } from '../window';

/** How long it waits for another sheet, milliseconds. A batch comes one right after the other; then its memory is given back. */
const IDLE = 10_000;

export class SheetPage {
  private view: WebContentsView | undefined;
  private timer: NodeJS.Timeout | undefined;

  /**
   * Does something with the page, one at a time. `isGood` says of the outcome whether the page may be used again: one in which a sheet failed is
   * not asked twice.
   */
  async use<T>(act: (view: WebContentsView) => Promise<T>, isGood: (outcome: T) => boolean): Promise<T> {
    clearTimeout(this.timer);
    const isThere = this.view !== undefined && !this.view.webContents.isDestroyed() && !this.view.webContents.isCrashed();
    if (!isThere) this.close();
    this.view ??= openSheetView();
    let isKept = false;
    try {
      const outcome = await act(this.view);
      isKept = isGood(outcome);
      return outcome;
    } finally {
      if (isKept) this.timer = setTimeout(() => this.close(), IDLE).unref();
      else this.close();
    }
  }

  /** Lets the page go; nothing is being printed in it. */
  private close(): void {
    const contents = this.view?.webContents;
    this.view = undefined;
    if (contents !== undefined && !contents.isDestroyed()) contents.close({ waitForBeforeUnload: false });
  }
}
