/**
 * What this computer remembers: the window, the theme, who recorded last. Never records.
 *
 * Kept by electron-store, which is passed in: it can be loaded only inside Electron. A file that is broken is set aside and
 * the defaults are used, so that settings never stop a start.
 */
import { readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { Place, type StartNotice, Theme, Ways } from '@bridge/contract';
import { Day } from '@domain/day';
import { Id } from '@domain/id';
import { isSameValue } from '@domain/sameValue';
import { ListColumn, ListOrder } from '@domain/savedView';
import { Shortlist } from '@domain/shortlist';
import { z } from 'zod';
import { systemCode } from './journal/disk';

export const Saved = z.strictObject({
  theme: Theme.optional(),
  bounds: z.strictObject({ x: z.int(), y: z.int(), width: z.int(), height: z.int() }).optional(),
  isMaximised: z.boolean().optional(),
  /** Of everything in the window, as Electron counts it: 0 is the usual size, each step a fifth. */
  zoomLevel: z.number().min(-10).max(10).optional(),
  /** Who records, by place. */
  recorderId: z.strictObject({ office: Id.optional(), sample: Id.optional() }).optional(),
  lastPlace: Place.optional(),
  /** Where files were last saved and chosen. */
  folders: z.strictObject({ save: z.string().max(4_000).optional(), choose: z.string().max(4_000).optional() }).optional(),
  /** The columns of the list of obligations. */
  columns: z.array(ListColumn).max(20).optional(),
  /** Its order. */
  listOrder: ListOrder.optional(),
  ...Ways,
  /** What is pinned and was open last, by place. */
  shortlist: z.strictObject({ office: Shortlist.optional(), sample: Shortlist.optional() }).optional(),
  /** What is shown by itself of what is due. */
  reminding: z.strictObject({ tray: z.boolean().optional(), notices: z.boolean().optional() }).optional(),
  /** Of which obligations a notice was shown on a day: they are not shown again that day. */
  noticed: z.strictObject({ day: Day, ids: z.array(Id).max(1_000) }).optional(),
  /** Nothing is recorded on this computer: as council staff has it. */
  isLookOnly: z.boolean().optional(),
});
export type Saved = z.infer<typeof Saved>;

/** As much of electron-store as is used. */
export type SettingsStore = { store: Saved };

export class Settings {
  private readonly backing: SettingsStore;
  private current: Saved;

  private constructor(backing: SettingsStore) {
    this.backing = backing;
    this.current = backing.store;
  }

  /** Opens `settings.json` in a folder; `makeStore` opens the store once the file is known to be sound. */
  static open(folder: string, now: Date, makeStore: (folder: string) => SettingsStore): { readonly settings: Settings; readonly notices: readonly StartNotice[] } {
    const path = join(folder, 'settings.json');
    const notices: StartNotice[] = [];
    try {
      if (!isSound(path)) {
        const aside = `settings.json.broken-${now.toISOString().replace(/[:.]/g, '-')}`;
        renameSync(path, join(folder, aside));
        notices.push({ code: 'settingsReset', detail: aside });
      }
      return { settings: new Settings(makeStore(folder)), notices };
    } catch (error) {
      const code = systemCode(error);
      if (code === undefined) throw error;
      return { settings: new Settings({ store: {} }), notices: [{ code: 'settingsReset', detail: `${code} settings.json` }] };
    }
  }

  get saved(): Saved {
    return this.current;
  }

  /** Changes some settings. Throws what the disk says. What stands so already is not written anew: each start remembers its place. */
  write(changes: Saved): void {
    const next = { ...this.current, ...changes };
    if (isSameValue(next, this.current)) return;
    this.backing.store = next;
    this.current = next;
  }

  /** As `write`, for what is worth no error: a disk that refuses it is no reason to stop. */
  remember(changes: Saved): void {
    try {
      this.write(changes);
    } catch (error) {
      if (systemCode(error) === undefined) throw error;
    }
  }
}

/** A file that is not there is sound. */
function isSound(path: string): boolean {
  try {
    return Saved.safeParse(JSON.parse(readFileSync(path, 'utf8'))).success;
  } catch (error) {
    return systemCode(error) === 'ENOENT';
  }
}
