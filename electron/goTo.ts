/** Opens a page of the app from outside its window: from the menu, a notice, the sign beside the clock. */
import { BrowserWindow } from 'electron';
import { isAppPage } from './window';

/** While no office is open, at the first start, there is no page to go to; behind a dialog none is left, for what is typed in it would be lost. */
export function goTo(address: string): void {
  void appWindow()?.webContents.executeJavaScript(`if (document.getElementById('main') !== null && document.querySelector('[aria-modal="true"]') === null) location.hash = ${JSON.stringify(address)};`);
}

/** Prints the page through the system's dialog, as its own button does. */
export function printPage(): void {
  void appWindow()?.webContents.executeJavaScript('window.print();');
}

/** The window of the app, while it shows the app. */
export const appWindow = (): BrowserWindow | undefined => BrowserWindow.getAllWindows().find(({ webContents }) => isAppPage(webContents.getURL()));
