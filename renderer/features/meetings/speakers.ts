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

const unique = (names: readonly string[]): readonly string[] => [...new Set(names.filter((name) => name !== ''))];
