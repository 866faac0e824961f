/** The letter as it is frozen: the last check, the words, and the sheet that is printed. */
import { longDay, type Day } from '@domain/day';
import { LETTER_KIND_NAMES, type LetterKind } from '@domain/letter';
import { LETTER_LANGUAGE, letterContent, letterText } from '@domain/letterContent';
import { letterFacts, type LetterItem } from '@domain/letterFields';
import { merge, type MergedParagraph } from '@domain/merge';
import { lineText } from '@domain/mergedText';
import { noticeCheck, standing } from '@domain/noticeCheck';
import type { Office } from '@domain/office';
import { fail, ok } from '@domain/result';
import type { Compose } from '@store/commands/letters';
import { letterCopies } from '@ui/sheet/letterCopies';
import { sheetCss } from '@ui/sheet/sheetCss';
import { templateFor } from './templates';

/** What stands at the top of every printed page of the sample. */
export const SAMPLE_MARK = 'Historical sample';

/** Where the window finds the seal of an office that has one. */
export const sealUrlOf = ({ seal }: Pick<Office, 'seal'>): string | undefined => (seal ? `/files/${seal.file.hash}` : undefined);

/** The subject without the kind, which stands beside it wherever it is shown. */
export function subjectOf(kind: LetterKind, re: MergedParagraph): string {
  const words = lineText(re);
  const prefix = `${LETTER_KIND_NAMES[kind]}: `;
  return words.startsWith(prefix) ? words.slice(prefix.length) : words;
}

/** Draws a letter for issue on a day; `now` is the moment that the PDF bears. Refuses when the notice check blocks. */
export const composer =
  (today: Day, now: () => string): Compose =>
  (records, number) => {
    const { letter, office, signer, items } = records;
    const merged = merge(templateFor(letter), letterFacts(records), letter.answers);
    const content = letterContent({ sources: records, merged, enclosures: letter.enclosures, ourReference: number, sealUrl: sealUrlOf(office) });
    const text = letterText(content);
    const blocks = noticeCheck({ sources: records, merged, overrideReason: letter.overrideReason, today, text }).filter(({ level }) => level === 'blocks');
    if (blocks.length > 0) return fail({ code: 'notAllowed', detail: `Cannot be issued. ${blocks.map(({ title }) => title).join('. ')}.` });
    const name = LETTER_KIND_NAMES[letter.kind];
    return ok({
      text,
      authorityStatus: clipped(authorities(items, today), 300),
      dueAccount: clipped(accounts(items), 2_000),
      printed: new Map(content.copies.map(({ id, address, salutation }) => [id, { address: [...address], salutation }])),
      job: (footer) => ({
        title: clipped(`${name} ${number}: ${subjectOf(letter.kind, merged.re)}`, 400),
        language: LETTER_LANGUAGE,
        author: clipped([signer?.name, office.name, office.city].filter(Boolean).join(', '), 400),
        css: sheetCss,
        copies: letterCopies(content),
        footer,
        mark: office.isSample ? SAMPLE_MARK : '',
        name: `${number} ${name}`,
        at: now(),
      }),
    });
  };

const authorities = (items: readonly LetterItem[], on: Day): string =>
  items.map(({ authority }) => (items.length > 1 ? `${authority.title}: ${standing(authority, on)}` : standing(authority, on))).join(' ');

const accounts = (items: readonly LetterItem[]): string =>
  items.map(({ obligation, due, account }) => [due ? `${obligation.title}, ${longDay(due)}` : obligation.title, account].filter(Boolean).join(': ')).join('; ');

const clipped = (words: string, longest: number): string => (words.length > longest ? `${words.slice(0, longest - 1)}…` : words);
