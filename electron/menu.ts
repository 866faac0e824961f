/** The menu: the acts that every program has. What Noticebook itself can do stands in its window. */
import { app, Menu, type MenuItemConstructorOptions } from 'electron';
import { goTo } from './goTo';

/** Reload and developer tools are there in development only. */
export function setMenu(): void {
  const development: MenuItemConstructorOptions[] = app.isPackaged ? [] : [{ type: 'separator' }, { role: 'reload' }, { role: 'toggleDevTools' }];
  const template: MenuItemConstructorOptions[] = [
    ...(process.platform === 'darwin' ? [{ role: 'appMenu' } as const] : [{ label: '&File', submenu: [{ role: 'quit' }] } satisfies MenuItemConstructorOptions]),
    {
      label: '&Edit',
      submenu: [{ role: 'undo' }, { role: 'redo' }, { type: 'separator' }, { role: 'cut' }, { role: 'copy' }, { role: 'paste' }, { role: 'pasteAndMatchStyle' }, { role: 'selectAll' }],
    },
    {
      label: '&View',
      submenu: [{ role: 'resetZoom' }, { role: 'zoomIn' }, { role: 'zoomOut' }, { type: 'separator' }, { role: 'togglefullscreen' }, ...development],
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
