/** Puts together what reminds of due dates on this computer: Electron's notices, tray and login entry. */
import { app, Notification } from 'electron';
import { goTo } from '../goTo';
import type { Settings } from '../settings';
import { AtLogin } from './atLogin';
import { DueTray } from './dueTray';
import { Reminding } from './reminding';

export function startReminding(settings: Settings, openWindow: () => void): Reminding {
  if (process.platform === 'win32') app.setAppUserModelId('org.noticebook.app'); // as its installer names it: without it Windows shows no notice
  const open = (address: string) => {
    openWindow();
    goTo(address);
  };
  /** Held until they are closed: one that is collected no longer answers a click. */
  const shown = new Set<Notification>();
  return new Reminding({
    settings,
    atLogin: new AtLogin(app),
    sign: new DueTray({ openWindow, openObligation: (id) => open(`/obligations/${id}`), quit: () => app.quit() }),
    canNotify: () => Notification.isSupported(),
    notify: ({ title, body, opens }) => {
      const notice = new Notification({ title, body });
      shown.add(notice);
      notice.on('click', () => open(opens === undefined ? '/' : `/obligations/${opens}`));
      notice.on('close', () => shown.delete(notice));
      notice.show();
    },
    now: () => new Date(),
  });
}
