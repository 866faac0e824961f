/** The page as it would be printed, in a window of its own. It lies in memory alone, until that window is closed: a print is no record. */
import { randomBytes } from 'node:crypto';
import type { BrowserWindow } from 'electron';
import { ORIGIN } from './protocol';
import { openFileWindow } from './window';

export class Previews {
  private readonly open = new Map<string, Uint8Array<ArrayBuffer>>();

  get(token: string): Uint8Array<ArrayBuffer> | undefined {
    return this.open.get(token);
  }

  /** Prints what a window shows to PDF and shows that. */
  async show(main: BrowserWindow): Promise<void> {
    const pdf = await main.webContents.printToPDF({ pageSize: 'Letter', preferCSSPageSize: true, generateTaggedPDF: true });
    if (main.isDestroyed()) return;
    const token = randomBytes(16).toString('hex');
    this.open.set(token, new Uint8Array(pdf));
    const viewer = openFileWindow('Print preview');
    const close = () => viewer.destroy();
    main.once('closed', close);
    viewer.once('closed', () => {
      this.open.delete(token);
      if (!main.isDestroyed()) main.removeListener('closed', close);
    });
    await viewer.loadURL(`${ORIGIN}/preview/${token}/Print%20preview.pdf`).catch(close);
  }
}
