/** The letter as it is frozen: the last check, the words, and the sheet that is printed. */
import { longDay, type Day } from '@domain/day';
import { LETTER_KIND_NAMES, type LetterKind } from '@domain/letter';
import { LETTER_LANGUAGE, type LetterContent, letterContent, letterText } from '@domain/letterContent';
import { authoritiesOf, citedAuthority, letterFacts, type LetterItem } from '@domain/letterFields';
import { merge, type Merged, type MergedParagraph } from '@domain/merge';
import { withoutKind } from '@domain/letterSubject';
import { lineText } from '@domain/mergedText';
import { noticeCheck } from '@domain/noticeCheck';
import { standing } from '@domain/standing';
import { fail, ok, type Result } from '@domain/result';
import { worded } from '@domain/template';
import type { WordsOf } from '@store/commands/letterReview';
import type { Compose } from '@store/commands/letters';
import type { LetterRecords } from '@store/queries/letters';
import type { RecordError } from '@store/record';
import { letterCopies } from '@ui/sheet/letterCopies';
import { sheetCss } from '@ui/sheet/sheetCss';
import { templateFor } from '../letterTemplates';
import { SAMPLE_MARK, sealUrlOf } from '../paperMarks';

/** The subject without the kind, which stands beside it wherever it is shown. */
export const subjectOf = (kind: LetterKind, re: MergedParagraph): string => withoutKind(kind, lineText(re));

/** The letter as the records give it on a day, checked; refuses when the notice check blocks. */
function drawn(records: LetterRecords, today: Day, cannot: string, number?: string): Result<{ readonly merged: Merged; readonly content: LetterContent; readonly text: string }, RecordError> {
  const { letter, office } = records;
  const template = templateFor(records);
  const merged = merge(worded(template, letter.wording), letterFacts(records, letter.answers), letter.answers);
  const content = letterContent({ sources: records, merged, enclosures: letter.enclosures, ourReference: number, sealUrl: sealUrlOf(office) });
  const text = letterText(content);
  const blocks = noticeCheck({ kind: letter.kind, sources: records, template, answers: letter.answers, merged, enclosures: letter.enclosures, overrideReason: letter.overrideReason, overrides: letter.overrides, today, text }).filter(({ level }) => level === 'blocks');
  return blocks.length > 0 ? fail({ code: 'notAllowed', detail: `${cannot} ${blocks.map(({ title }) => title).join('. ')}.` }) : ok({ merged, content, text });
}

/** The words that an approver approves: the letter without the number that it gets at issue. */
export const wordsOn =
  (today: Day): WordsOf =>
  (records) => {
    const draft = drawn(records, today, 'Cannot be approved.');
    return draft.ok ? ok(draft.value.text) : draft;
  };

/** `Delay notice L-2010-001: Activate fingerprint sharing`; a subject that names another thing than the kind stands alone. */
function titleOf(kind: LetterKind, number: string, re: MergedParagraph): string {
  const [words, subject] = [lineText(re), subjectOf(kind, re)];
  return subject === words ? `${number}: ${words}` : `${LETTER_KIND_NAMES[kind]} ${number}: ${subject}`;
}

/** Draws a letter for issue on a day; `now` is the moment that the PDF bears. Refuses when the notice check blocks. */
export const composer =
  (today: Day, now: () => string): Compose =>
  (records, number) => {
    const { letter, office, signer, items } = records;
    const draft = drawn(records, today, 'Cannot be issued.', number);
    if (!draft.ok) return draft;
    const { merged, content, text } = draft.value;
    const { ourReference: _, ...unnumbered } = content;
    const name = LETTER_KIND_NAMES[letter.kind];
    return ok({
      text,
      words: letterText(unnumbered),
      authorityStatus: clipped(authorities(records, today), 300),
      clauses: authoritiesOf(records).map((authority) => ({ authorityId: authority.id, name: clipped(citedAuthority(authority), 800), text: authority.text, isSummary: authority.isSummary })),
      dueAccount: clipped(accounts(items), 2_000),
      printed: new Map(content.copies.map(({ id, address, salutation }) => [id, { address: [...address], salutation }])),
      job: (footer) => ({
        title: clipped(titleOf(letter.kind, number, merged.re), 400),
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

const authorities = (records: LetterRecords, on: Day): string => {
  const all = authoritiesOf(records);
  return all.map((authority) => (all.length > 1 ? `${authority.title}: ${standing(authority, on)}` : standing(authority, on))).join(' ');
};

const accounts = (items: readonly LetterItem[]): string =>
  items.map(({ obligation, due, account }) => [due ? `${obligation.title}, ${longDay(due)}` : obligation.title, account].filter(Boolean).join(': ')).join('; ');

const clipped = (words: string, longest: number): string => (words.length > longest ? `${words.slice(0, longest - 1)}…` : words);
