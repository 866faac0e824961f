/** From a story to the words of its dossier. */
import { authorityName, authorityStatus } from '@domain/authority';
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
import { type Exhibit, exhibitNumbers, type StoryLine } from './storyLines';

type Parts = {
  readonly story: Story;
  readonly title: string;
  readonly lines: readonly StoryLine[];
  readonly exhibits: readonly Exhibit[];
  readonly office: Office;
  readonly today: Day;
  readonly heads: readonly Head[];
};

export function dossierContent({ story, title, lines, exhibits, office, today, heads }: Parts): DossierContent {
  const only = story.parts.length === 1 ? story.parts[0] : undefined;
  return {
    letterhead: letterheadOf(office, office.seal && `/files/${office.seal.file.hash}`),
    title,
    facts: [
      ['Agreement', [story.agreement.title, story.agreement.number, `dated ${longDay(story.agreement.dated)}`].filter(Boolean).join(', ')],
      ...(only ? obligationFacts(only, today) : [['Obligations', String(story.parts.length)] as const]),
      ['As the records stood on', longDay(today)],
    ],
    lines: lines.map((line) => ({
      key: line.key,
      day: line.day,
      text: capitalised(line.text),
      under: [line.why, ...(only ? [] : [line.of.join('; ')])].filter(Boolean).join(' '),
      exhibits: exhibitNumbers(line, exhibits),
    })),
    exhibits: exhibits.map(dossierExhibit),
    certificate: {
      office: `${office.name}, ${office.city}`,
      journal: heads.map(({ device, epoch, seq, hash }) => `entry ${seq} of epoch ${epoch} of device ${device}, ${hash}`).join('; '),
    },
  };
}

/** Do the pages of this file stand in the dossier? Every file stands in its index. */
export const isBound = (file: FileRef): boolean => isShown(file);

const NOT_BOUND = 'It is neither a PDF nor a picture. The file is kept as it is, and goes with this dossier as a copy.';

/** What the index and its own sheet say of an exhibit. */
export const dossierExhibit = ({ number, file, title }: Exhibit): DossierExhibit => ({
  number,
  title,
  fileName: file.name,
  kind: fileKind(file),
  size: `${Math.max(1, Math.round(file.size / 1024)).toLocaleString('en-US')} KB`,
  hash: file.hash,
  ...(isBound(file) ? {} : { notBound: NOT_BOUND }),
});

function obligationFacts({ view: { obligation, authority, account } }: StoryPart, today: Day): readonly (readonly [string, string])[] {
  return [
    ['Obligation', obligation.title],
    ['Owed by', obligation.owedBy],
    ['Authority', `${authorityName(authority)}. ${standing(authority, authorityStatus(authority, today).state === 'notYet' ? authority.inForceFrom : today)}`],
    ['Official due date', account.due === undefined ? `None yet${account.reason === '' ? '' : `: ${account.reason}`}` : `${longDay(account.due)}: ${account.reason}`],
    ['Status', [OBLIGATION_STATUS_NAMES[obligation.status], obligation.statusReason].filter(Boolean).join(': ')],
  ];
}
