/** Who can be chosen as having said something: the parties that sit at the table, then each person. */
import type { Attendee } from '@domain/meeting';
import { Level } from '@domain/party';

export interface SpeakerGroup {
  readonly group: string;
  readonly items: readonly string[];
}

/** In the order of attendance: federal first. The absent say nothing. `alsoKnown` is a name that must be among them. */
export function speakers(attendees: readonly Attendee[], alsoKnown = ''): readonly SpeakerGroup[] {
  const present = Level.options.flatMap((level) => attendees.filter((one) => one.isPresent && one.level === level));
  const parties = unique(present.map(({ of }) => of));
  const people = unique(present.map(({ name, of }) => `${name}, ${of}`));
  const isKnown = alsoKnown === '' || parties.includes(alsoKnown) || people.includes(alsoKnown);
  return [
    { group: 'Parties', items: parties },
    { group: 'People', items: people },
    ...(isKnown ? [] : [{ group: 'As recorded', items: [alsoKnown] }]),
  ].filter(({ items }) => items.length > 0);
}

/**
 * Who speaks, where the typed words begin with a name and a colon: `ICE: the date may move` or `Karen Dowd: yes`; undefined otherwise.
 *
 * Capitals do not matter. Two persons of one name are not told apart by it.
 */
export function spokenBy(typed: string, groups: readonly SpeakerGroup[]): { readonly by: string; readonly text: string } | undefined {
  const [, name = '', text = ''] = /^\s*([^:\n]{1,80}): (.*)$/s.exec(typed) ?? [];
  const said = name.trim().toLowerCase();
  const all = groups.flatMap(({ items }) => items);
  const found = all.filter((one) => one.toLowerCase() === said);
  const named = found.length > 0 ? found : all.filter((one) => one.split(',')[0]?.trim().toLowerCase() === said);
  const [by] = named;
  return said !== '' && by !== undefined && named.length === 1 ? { by, text } : undefined;
}

const unique = (names: readonly string[]): readonly string[] => [...new Set(names.filter((name) => name !== ''))];
