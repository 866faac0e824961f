/** What a letter takes from a meeting: who was there, who said what, what was decided and what is to be done. */
import { nounOf } from './cityNoun';
import { isClosedSession } from './closedSession';
import { longDay } from './day';
import type { Facts } from './fact';
import { inOneLine, rowsText } from './fieldValue';
import type { LetterMeeting, LetterSources } from './letterFields';
import { type Attendee, decisionWords, type Outcome } from './meeting';
import { motionWords } from './motion';
import { Level, LEVEL_NAMES } from './party';

/** The facts of a meeting; absent ones were not recorded. Nobody is listed as present before it is held. */
export function meetingFacts(sources: Pick<LetterSources, 'office' | 'parties' | 'recipients' | 'meeting'>): Facts {
  const of: LetterMeeting | undefined = sources.meeting;
  if (!of) return {};
  const { meeting, attendees, outcomes, actions } = of;
  const { statements, motions = [] } = isClosedSession(meeting) ? NOTHING_SAID : of;
  const inOrder = statements.toSorted((a, b) => a.place - b.place);
  return {
    meetingTitle: meeting.title,
    meetingDay: meeting.day,
    meetingTime: meeting.time,
    meetingPlace: meeting.place,
    attendees: meeting.status === 'held' ? attendeeLines(attendees, speakersOf(sources)) : '',
    statements: rowsText(inOrder.filter(({ kind }) => kind === undefined).map(({ by, text }) => [by, text])),
    decisions: [
      ...outcomes.map(({ outcome, obligation }) => decisionLine(obligation.title, outcome)),
      ...inOrder.filter(({ kind }) => kind === 'decision').map(({ text }) => inOneLine(text)),
      ...motions.map((motion) => inOneLine(`Motion: ${motion.text} ${motionWords(motion)}`)),
    ].join('\n'),
    actions: rowsText(actions.map(({ title, owner, due = '' }) => [title, owner, due])),
  };
}

/** What was said in a closed session leaves the office in no letter. */
const NOTHING_SAID: Pick<LetterMeeting, 'statements' | 'motions'> = { statements: [], motions: [] };

/** `Federal: Karen Dowd, Deployment Coordinator, for Secure Communities Program Office (ICE)`, a line for each level. */
function attendeeLines(attendees: readonly Attendee[], speakers: ReadonlyMap<string, string>): string {
  const present = attendees.filter(({ isPresent }) => isPresent);
  return byLevel(present.map(({ level, name, title, of }) => ({ level, name: `${[name, title].filter(Boolean).join(', ')}, for ${speakers.get(of) ?? of}` })), '; ');
}

/** For whom somebody speaks, by the short name that the minutes use: with the name in full, so that the letter explains the short one. */
function speakersOf({ office, parties, recipients }: Pick<LetterSources, 'office' | 'parties' | 'recipients'>): ReadonlyMap<string, string> {
  const noun = nounOf(office.city);
  const named = [...parties, ...recipients].map(({ party: { name, shortName } }) => [shortName, name.includes(shortName) ? name : `${name} (${shortName})`] as const);
  return new Map([...named, [noun, `the ${noun}`]]);
}

/** `Activate fingerprint sharing: due date moved from February 1, 2011 to April 4, 2011. Agreed by all three.` */
function decisionLine(title: string, outcome: Outcome): string {
  const { decision, from, to, reason } = outcome;
  const dates = [from && decision === 'moved' ? ` from ${longDay(from)}` : '', to ? ` to ${longDay(to)}` : ''].join('');
  const [what = '', ...rest] = decisionWords(outcome).split(',');
  return inOneLine(`${title}: ${what.toLowerCase()}${dates}${rest.map((words) => `,${words}`).join('')}. ${reason}`);
}

/** Who must attend: the parties of the agreement and the addressees, a line for each level, the city among the local ones. */
export function invited({ office, parties, recipients }: Pick<LetterSources, 'office' | 'parties' | 'recipients'>): string {
  const addressees = recipients.filter(({ recipient }) => recipient.role === 'addressee');
  const all = [...new Map([...parties, ...addressees].map(({ party }) => [party.id, party])).values()];
  return byLevel([...all, { level: 'local' as const, name: `the ${nounOf(office.city)}` }], ', ');
}

const byLevel = (all: readonly { readonly level: Level; readonly name: string }[], between: string): string =>
  Level.options
    .flatMap((level) => {
      const names = all.filter((one) => one.level === level).map(({ name }) => inOneLine(name)).filter(Boolean);
      return names.length === 0 ? [] : [`${LEVEL_NAMES[level]}: ${names.join(between)}`];
    })
    .join('\n');
