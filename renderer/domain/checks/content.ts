/** What a letter of its kind cannot do without, beyond filled fields: and whether its parts agree. */
import { longDay } from '../day';
import { cellsOf } from '../fieldValue';
import { kindFieldsMissing } from '../kindFields';
import { LETTER_KIND_NAMES } from '../letter';
import type { Finding, NoticeCheckInput } from './finding';

const place = 'questions';

export const content = (input: NoticeCheckInput): readonly Finding[] => [...asked(input), ...windows(input), ...held(input), ...determination(input), ...addresses(input)];

/** A template of the office's may lack what letters of its kind tell. */
function asked({ template, kind }: NoticeCheckInput): readonly Finding[] {
  return kindFieldsMissing(template).map(({ noun }): Finding => ({
    code: 'kindFieldMissing', level: 'blocks', isOverridable: true, place,
    title: `The template has no field for it: ${noun}`,
    why: `${LETTER_KIND_NAMES[kind]}: a letter of this kind tells it. Put it into the template and begin the letter anew, or type the reason why this letter goes without it.`,
  }));
}

/** A request for a meeting offers three dates. */
function windows({ merged }: NoticeCheckInput): readonly Finding[] {
  const asked = merged.questions.find(({ name }) => name === 'windows');
  if (asked?.stored === undefined) return [];
  const days = new Set(cellsOf(asked.stored).map(([day, from, to]) => [day, from, to].join(' ')));
  if (days.size >= 3) return [{ code: 'contentMissing', level: 'passes', title: `${days.size} dates to choose from`, why: 'An answer can choose one.', place }];
  return [{ code: 'contentMissing', level: 'blocks', isOverridable: true, title: days.size === 1 ? 'Only one date is offered' : 'Only two dates are offered', why: 'A request for a meeting offers three, so that all can find one. Add a row, or type the reason why there are fewer.', place, field: 'windows' }];
}

/** What is confirmed was held, and something was said or decided. */
function held({ kind, sources: { meeting, dated } }: NoticeCheckInput): readonly Finding[] {
  if (kind !== 'L5') return [];
  if (!meeting) return [{ code: 'meetingNotHeld', level: 'blocks', title: 'The letter is about no meeting of the records', why: 'It was taken out of the records. Begin the letter from a meeting that is recorded.', place }];
  const about = { meetingId: meeting.meeting.id, place } as const;
  if (meeting.meeting.status !== 'held') {
    return [{ ...about, code: 'meetingNotHeld', level: 'blocks', title: 'The meeting has not been marked as held', why: `It is planned for ${longDay(meeting.meeting.day)}. Mark it as held, then confirm it.` }];
  }
  return [{ ...about, code: 'meetingNotHeld', level: 'passes', title: `Held on ${longDay(meeting.meeting.day)}`, why: `The letter is dated ${longDay(dated)}.` }];
}

/** The determination of a request agrees with what is released and what is withheld. */
function determination({ kind, merged }: NoticeCheckInput): readonly Finding[] {
  if (kind !== 'L9') return [];
  const of = (name: string) => merged.questions.find((question) => question.name === name)?.printed;
  const says = of('determination');
  if (says === undefined) return [];
  const base = { code: 'contradiction', place } as const;
  const wrong = (title: string, why: string, field: string): readonly Finding[] => [{ ...base, level: 'blocks', isOverridable: true, title, why, field }];
  const isReleased = of('released') !== undefined;
  const isWithheld = of('exemptions') !== undefined;
  if (says.startsWith('granted') && !isReleased) return wrong('The request is granted, and no record is listed', 'List what is released, or change the determination.', 'released');
  if (says.includes('denied') && !isWithheld) return wrong('The request is denied, and no exemption is listed', 'Each record that is withheld is logged with its exemption.', 'exemptions');
  if (says === 'granted in full' && isWithheld) return wrong('The request is granted in full, and something is withheld', 'Change the determination, or take the row out of the exemption log.', 'determination');
  if (!says.startsWith('granted') && isReleased) return wrong('Records are released although the request is not granted', 'Change the determination, or take the records out.', 'determination');
  return [{ ...base, level: 'passes', title: 'The determination agrees with the records and the exemption log', why: `${says.charAt(0).toUpperCase()}${says.slice(1)}.` }];
}

/** A change of address changes something. */
function addresses({ merged }: NoticeCheckInput): readonly Finding[] {
  const of = (name: string) => merged.questions.find((question) => question.name === name)?.printed;
  const [before, after] = [of('oldAddress'), of('newAddress')];
  if (before === undefined || after === undefined) return [];
  if (before !== after) return [{ code: 'contradiction', level: 'passes', title: 'The new address is another one', why: `${after}.`, place }];
  return [{ code: 'contradiction', level: 'blocks', title: 'The new address is the old one', why: 'Correct one of them.', place, field: 'newAddress' }];
}
