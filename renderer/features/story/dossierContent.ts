/** From a story to the words of its dossier. */
import { type Authority, authorityName } from '@domain/authority';
import { type Day, longDay } from '@domain/day';
import type { Head } from '@domain/entry';
import { fileKind, type FileRef, isShown } from '@domain/file';
import { letterheadOf } from '@domain/letterContent';
import { standing } from '@domain/standing';
import { OBLIGATION_STATUS_NAMES } from '@domain/obligation';
import type { Office } from '@domain/office';
import type { Story, StoryPart } from '@store/queries/story';
import type { DossierContent, DossierExhibit } from '@ui/sheet/DossierSheet';
import { capitalised } from '../history';
import { sealUrlOf } from '../paperMarks';
import { storyAxis } from './storyAxis';
import { type Exhibit, exhibitNumbers, type StoryLine } from './storyLines';

/** An exhibit, and why its pages do not stand in the dossier, where they do not. */
export type Bound = Exhibit & { readonly notBound?: string | undefined };

type Parts = {
  readonly story: Story;
  readonly title: string;
  readonly lines: readonly StoryLine[];
  readonly exhibits: readonly Bound[];
  /** Which facts are chosen, in words; empty when all of them are. */
  readonly narrowedTo: string;
  /** Whether it tells what was said in closed sessions; undefined where there was none. */
  readonly closed: 'in' | 'out' | undefined;
  readonly office: Office;
  readonly today: Day;
  /** The day that is shown is not the day it is. */
  readonly isAsOf: boolean;
  readonly heads: readonly Head[];
};

export function dossierContent({ story, title, lines, exhibits, narrowedTo, closed, office, today, isAsOf, heads }: Parts): DossierContent {
  const only = story.parts.length === 1 ? story.parts[0] : undefined;
  return {
    letterhead: letterheadOf(office, sealUrlOf(office)),
    title,
    facts: [
      ['Agreement', [story.agreement.title, story.agreement.number, `dated ${longDay(story.agreement.dated)}`].filter(Boolean).join(', ')],
      ...(only ? obligationFacts(only, today) : []),
      ['As the records stood on', longDay(today)],
      ...(closed === undefined ? [] : [['Closed sessions', closed === 'in' ? 'Included, with what was said in them' : 'What was said in them is left out'] as const]),
      ...(narrowedTo === '' ? [] : [['Only these facts', narrowedTo] as const]),
    ],
    axis: storyAxis(story, lines, today, isAsOf),
    obligations: only ? [] : story.parts.map((part) => obligationRow(part, today)),
    lines: lines.map((line) => ({
      key: line.key,
      day: line.day,
      text: capitalised(line.text),
      under: [line.why, ...(only ? [] : [line.of.join('; ')])].filter(Boolean).join(' '),
      exhibits: exhibitNumbers(line, exhibits),
    })),
    exhibits: exhibits.map(dossierExhibit),
    leftOut: lines.flatMap(({ leftOut }) => leftOut ?? []),
    certificate: {
      office: `${office.name}, ${office.city}`,
      journal: heads.map(({ device, epoch, seq, hash }) => `entry ${seq} of epoch ${epoch} of device ${device}, ${hash}`).join('; '),
    },
  };
}

/** Do the pages of this file stand in the dossier? Every file stands in its index. */
export const isBound = (file: FileRef): boolean => isShown(file);

export const NO_PAGES = 'It is neither a PDF nor a picture. The file is kept as it is, and goes with this dossier as a copy.';
export const LOCKED = 'The PDF is locked or damaged, so that its pages cannot be taken over. The file is kept as it is, and goes with this dossier as a copy.';

export const LOST = 'The file is lost or damaged. Its sum shows which it was, and a backup may hold it.';

/** What the index and its own sheet say of an exhibit. */
export const dossierExhibit = ({ number, file, title, notBound }: Bound): DossierExhibit => ({
  number,
  title,
  fileName: file.name,
  kind: fileKind(file),
  size: `${Math.max(1, Math.round(file.size / 1024)).toLocaleString('en-US')} KB`,
  hash: file.hash,
  notBound,
  isLost: notBound === LOST,
});

function obligationFacts({ view: { obligation, authority, account } }: StoryPart, today: Day): readonly (readonly [string, string])[] {
  return [
    ['Obligation', obligation.title],
    ['Owed by', obligation.owedBy],
    ['Authority', authorityWords(authority, today)],
    ['Official due date', account.due === undefined ? `None yet${account.reason === '' ? '' : `: ${account.reason}`}` : `${longDay(account.due)}: ${account.reason}`],
    ['Status', [OBLIGATION_STATUS_NAMES[obligation.status], obligation.statusReason].filter(Boolean).join(': ')],
  ];
}

const authorityWords = (authority: Authority, today: Day): string => `${authorityName(authority)}. ${standing(authority, today)}`;

const obligationRow = ({ view: { obligation, authority, account } }: StoryPart, today: Day): DossierContent['obligations'][number] => ({
  key: obligation.id,
  title: obligation.title,
  authority: authorityWords(authority, today),
  due: account.due === undefined ? 'None yet' : longDay(account.due),
  status: OBLIGATION_STATUS_NAMES[obligation.status],
});
