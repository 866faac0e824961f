/** What the letter cites was in force on its date; a letter that cites nothing says so. */
import { authorityName, authorityStatus } from '../authority';
import { longDay } from '../day';
import { authoritiesOf } from '../letterFields';
import { standing } from '../standing';
import type { Finding, NoticeCheckInput } from './finding';

const place = 'authority';

export function authorities({ kind, sources, merged, today }: NoticeCheckInput): readonly Finding[] {
  const { dated: on, agreement } = sources;
  const cited = authoritiesOf(sources);
  if (cited.length === 0) {
    const isTyped = merged.questions.some(({ name, source }) => name === 'authorityReference' && source === 'answer');
    const why = isTyped ? 'What it rests on was typed by hand, so its status cannot be looked up.' : 'No clause, statute or policy stands behind it in the records.';
    return [{ code: 'authorityMissing', level: 'advises', title: 'The letter cites no authority of the records', why: `${why} Choose one, or add it to the agreement.`, place }];
  }
  const found = cited.map((authority): Finding => {
    const about = { authorityId: authority.id, place } as const;
    const name = authorityName(authority);
    if (authorityStatus(authority, on).state !== 'inForce') {
      return {
        ...about,
        code: 'authorityNotInForce',
        level: 'blocks',
        isOverridable: true,
        title: 'The authority is not in force on the date of the letter',
        why: `${name}. ${standing(authority, on)} Cite another one, or type the reason why the letter goes out all the same.`,
      };
    }
    if (authorityStatus(authority, today).state !== 'inForce') {
      return {
        ...about,
        code: 'authorityEndedSince',
        level: 'advises',
        title: 'The authority is no longer in force',
        why: `${name}. It was in force on the date of the letter. ${standing(authority, today)}`,
      };
    }
    return { ...about, code: 'authorityNotInForce', level: 'passes', title: `In force on ${longDay(on)}`, why: `${name}.` };
  });
  if (kind !== 'L7' || agreement.standing === 'signatory') return found;
  return [
    ...found,
    {
      code: 'notSigned',
      level: 'blocks',
      isOverridable: true,
      title: 'The city did not sign this agreement',
      why: `Only those who signed ${agreement.title} can end their part in it, as its record says. Correct the record, or type the reason why the letter goes out all the same.`,
      place,
    },
  ];
}
