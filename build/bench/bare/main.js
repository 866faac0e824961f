// The least that Electron can do: one sandboxed window of the same size, with a page that stands in a file.
import { join } from 'node:path';
import { app, BrowserWindow } from 'electron';

if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
app.setPath('userData', join(process.env.NOTICEBOOK_DATA, 'profile'));
void app.whenReady().then(() => {
  const window = new BrowserWindow({ width: 1280, height: 800, backgroundColor: '#F5F4F0', webPreferences: { sandbox: true, contextIsolation: true, nodeIntegration: false } });
  return window.loadFile(join(import.meta.dirname, 'index.html'));
});
