/** Nothing reminds of anything: for tests of the services. */
import type { Powers } from '../services';

export const NOT_REMINDING: Powers['reminding'] = {
  state: { atLogin: false, tray: false, notices: false },
  canNotify: false,
  set: ({ atLogin = false, tray = false, notices = false }) => ({ atLogin, tray, notices }),
  tell: () => undefined,
};
