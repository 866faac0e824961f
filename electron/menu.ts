/** The menu: the acts that every program has. What Noticebook itself can do stands in its window. */
import { app, Menu, type MenuItemConstructorOptions } from 'electron';
import { goTo, printPage } from './goTo';

/** The keys that most people press: + without Shift, and those of the number pad. The menu shows one each. */
const MORE_ZOOM: readonly MenuItemConstructorOptions[] = [
  { role: 'zoomIn', accelerator: 'CommandOrControl+=', visible: false, acceleratorWorksWhenHidden: true },
  { role: 'zoomIn', accelerator: 'CommandOrControl+numadd', visible: false, acceleratorWorksWhenHidden: true },
  { role: 'zoomOut', accelerator: 'CommandOrControl+numsub', visible: false, acceleratorWorksWhenHidden: true },
];

/** Reload and developer tools are there in development only. `preview` shows the page as it would be printed. */
export function setMenu(preview: () => void): void {
  const development: MenuItemConstructorOptions[] = app.isPackaged ? [] : [{ type: 'separator' }, { role: 'reload' }, { role: 'toggleDevTools' }];
  const template: MenuItemConstructorOptions[] = [
    ...(process.platform === 'darwin' ? [{ role: 'appMenu' } as const] : []),
    {
      label: '&File',
      submenu: [
        { label: 'Print Pre&view', accelerator: 'CommandOrControl+Shift+P', click: preview },
        { label: '&Print…', accelerator: 'CommandOrControl+P', click: printPage },
        ...(process.platform === 'darwin' ? [] : [{ type: 'separator' } as const, { role: 'quit' } as const]),
      ],
    },
    {
      label: '&Edit',
      submenu: [{ role: 'undo' }, { role: 'redo' }, { type: 'separator' }, { role: 'cut' }, { role: 'copy' }, { role: 'paste' }, { role: 'pasteAndMatchStyle' }, { role: 'selectAll' }],
    },
    {
      label: '&View',
      submenu: [{ role: 'resetZoom' }, { role: 'zoomIn' }, ...MORE_ZOOM, { role: 'zoomOut' }, { type: 'separator' }, { role: 'togglefullscreen' }, ...development],
    },
    { role: 'windowMenu' },
    {
      role: 'help',
      submenu: [
        // The window listens for the key itself (renderer/features/shortcuts.ts): a field keeps what is typed in it.
        { label: '&Manual', accelerator: 'F1', registerAccelerator: false, click: () => goTo('/help') },
        { label: '&Keyboard Shortcuts', click: () => goTo('/help/keys') },
        { label: "&What's New", click: () => goTo('/help/changes') },
        { type: 'separator' },
        { label: '&About Noticebook', click: () => app.showAboutPanel() },
      ],
    },
  ];
  Menu.setApplicationMenu(Menu.buildFromTemplate(template));
}
