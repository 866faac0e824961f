/**
 * Reminds of what is due while it is asked to: notices of the operating system, and a sign beside the clock.
 *
 * The window tells what is due; here it is decided whether something is said. Of one obligation, one notice a day at most.
 */
import type { Reminding as State, Request } from '@bridge/contract';
import type { Id } from '@domain/id';
import { type NoticeText, noticesOf, type Reminders } from '@domain/reminder';
import type { Settings } from '../settings';
import type { AtLogin } from './atLogin';

/** Nobody is at the office before this hour: what midnight brings is said then. */
const FIRST_HOUR = 7;
/** How often it is looked whether that hour has come, in milliseconds. */
const LOOK_AGAIN = 5 * 60_000;

/** The sign beside the clock. */
export interface DueSign {
  show(reminders: Reminders | undefined): void;
  hide(): void;
}

export type RemindingParts = {
  readonly settings: Settings;
  readonly atLogin: AtLogin;
  readonly sign: DueSign;
  /** Can the operating system show notices? */
  readonly canNotify: () => boolean;
  /** Shows one. */
  readonly notify: (text: NoticeText) => void;
  readonly now: () => Date;
};

export class Reminding {
  private readonly parts: RemindingParts;
  private last: Reminders | undefined;

  constructor(parts: RemindingParts) {
    this.parts = parts;
    setInterval(() => this.sayNotices(), LOOK_AGAIN).unref();
    this.drawSign();
  }

  get state(): State {
    const { reminding } = this.parts.settings.saved;
    return { atLogin: this.parts.atLogin.isOn, tray: this.hasSign, notices: reminding?.notices === true };
  }

  get canNotify(): boolean {
    return this.parts.canNotify();
  }

  /** Is there a sign beside the clock? Closing the window then leaves Noticebook running. */
  get hasSign(): boolean {
    return this.parts.settings.saved.reminding?.tray === true;
  }

  /** Throws what the disk says. */
  set({ atLogin, tray, notices }: Request<'remindersSet'>): State {
    const { settings } = this.parts;
    if (atLogin !== undefined) this.parts.atLogin.set(atLogin);
    if (tray !== undefined || notices !== undefined) {
      settings.write({ reminding: { ...settings.saved.reminding, ...(tray === undefined ? {} : { tray }), ...(notices === undefined ? {} : { notices }) } });
    }
    this.drawSign();
    this.sayNotices();
    return this.state;
  }

  /** What is due now; undefined where no office is open. */
  tell(reminders: Reminders | undefined): void {
    this.last = reminders;
    this.drawSign();
    this.sayNotices();
  }

  private drawSign(): void {
    if (this.hasSign) this.parts.sign.show(this.last);
    else this.parts.sign.hide();
  }

  private sayNotices(): void {
    const { settings, notify, now } = this.parts;
    if (this.last === undefined || settings.saved.reminding?.notices !== true || now().getHours() < FIRST_HOUR || !this.canNotify) return;
    const { day, items } = this.last;
    const said: ReadonlySet<Id> = new Set(settings.saved.noticed?.day === day ? settings.saved.noticed.ids : []);
    const notices = noticesOf(this.last, said);
    if (notices.length === 0) return;
    // Written first: where the disk refuses it, saying it over and over would be worse than once too often.
    settings.remember({ noticed: { day, ids: [...new Set([...said, ...items.map(({ id }) => id)])].slice(-1_000) } });
    for (const text of notices) notify(text);
  }
}
