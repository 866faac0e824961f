/** Which backups are kept: the newest three, of each hour for a day, of each day for two weeks, of each month for two years. */
import type { Place } from '@bridge/contract';
import type { Id } from '@domain/id';

const NEWEST = 3;
const HOURS = 24;
const DAYS = 14;
const MONTHS = 24;

/** A backup as its name tells it. */
export type Named = { readonly name: string; readonly made: Date; readonly isEncrypted: boolean };

const ENDING = '.nbk';
export const ENCRYPTED_ENDING = '.age';

/** `noticebook-office-8F3KQ2ZD-2026-11-24T08-11-04Z.nbk`, with `.age` behind it where it is encrypted. The letters are the end of the device's id. */
export const backupName = (place: Place, device: Id, made: Date, isEncrypted: boolean): string =>
  `${beginning(place, device)}${made.toISOString().slice(0, 19).replaceAll(':', '-')}Z${ENDING}${isEncrypted ? ENCRYPTED_ENDING : ''}`;

/** The backups of one place of one device among the names of a folder, newest first. All other names are left alone. */
export function backupsAmong(names: readonly string[], place: Place, device: Id): readonly Named[] {
  return names.flatMap((name) => named(name, place, device)).sort((a, b) => b.made.getTime() - a.made.getTime());
}

/** Files of backups that were never finished. */
export const unfinishedAmong = (names: readonly string[], place: Place, device: Id): readonly string[] =>
  names.filter((name) => name.startsWith(`.${beginning(place, device)}`) && name.endsWith('.part'));

/**
 * Those that may go. `backups` newest first; the newest always stay, also when the clock was wrong.
 *
 * An hour, a day and a month are those of UTC, so that a change of the clock for summer cuts none out.
 */
export function superfluous(backups: readonly Named[], now: Date): readonly Named[] {
  const today = backups.filter(({ made }) => now.getTime() - made.getTime() < HOURS * 3_600_000);
  const kept = new Set<Named>([...backups.slice(0, NEWEST), ...newestOf(today, 'yyyy-mm-ddThh'.length), ...newestOf(backups, 'yyyy-mm-dd'.length, DAYS), ...newestOf(backups, 'yyyy-mm'.length, MONTHS)]);
  return backups.filter((backup) => !kept.has(backup));
}

/** The newest backup of each of the last periods in which there was one; a period is the beginning of the moment's text. */
function newestOf(backups: readonly Named[], length: number, most = Infinity): readonly Named[] {
  const newest = new Map<string, Named>();
  for (const backup of backups) {
    const period = backup.made.toISOString().slice(0, length);
    if (!newest.has(period) && newest.size < most) newest.set(period, backup);
  }
  return [...newest.values()];
}

const beginning = (place: Place, device: Id): string => `noticebook-${place}-${device.slice(-8)}-`;

function named(name: string, place: Place, device: Id): readonly Named[] {
  const start = beginning(place, device);
  const found = name.startsWith(start) ? /^(\d{4}-\d\d-\d\dT)(\d\d)-(\d\d)-(\d\d)Z\.nbk(\.age)?$/.exec(name.slice(start.length)) : null;
  if (found === null) return [];
  const made = new Date(`${found[1]}${found[2]}:${found[3]}:${found[4]}Z`);
  return Number.isNaN(made.getTime()) ? [] : [{ name, made, isEncrypted: found[5] !== undefined }];
}
