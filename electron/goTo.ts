/** Opens a page of the app from outside its window: from the menu, a notice, the sign beside the clock. */
import { BrowserWindow } from 'electron';
import { isAppPage } from './window';

/** While no office is open, at the first start, there is no page to go to; behind a dialog none is left, for what is typed in it would be lost. */
export function goTo(address: string): void {
  const window = BrowserWindow.getAllWindows().find(({ webContents }) => isAppPage(webContents.getURL()));
  void window?.webContents.executeJavaScript(`if (document.getElementById('main') !== null && document.querySelector('[aria-modal="true"]') === null) location.hash = ${JSON.stringify(address)};`);
}
