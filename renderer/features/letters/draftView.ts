/** A draft as it stands while it is typed: its words, its sheet and what the notice check says. */
import { parseDay, type Day } from '@domain/day';
import type { Id } from '@domain/id';
import type { Letter } from '@domain/letter';
import { letterContent, letterText, type LetterContent } from '@domain/letterContent';
import { letterFacts, type LetterSources } from '@domain/letterFields';
import { merge, type Merged } from '@domain/merge';
import type { Finding } from '@domain/checks/finding';
import { noticeCheck } from '@domain/noticeCheck';
import type { Party } from '@domain/party';
import type { Person } from '@domain/person';
import type { Recipient } from '@domain/recipient';
import { type Template, worded } from '@domain/template';
import { plainNumber } from '@domain/trackingNumber';
import { answersOf, dayTyped, linesOf, type LetterFormValues, type RecipientValues } from './letterForm';
import { sealUrlOf } from '../paperMarks';

export type DraftView = {
  readonly letter: Pick<Letter, 'id' | 'template'>;
  readonly sources: LetterSources;
  readonly merged: Merged;
  readonly content: LetterContent;
  /** What blocks comes first. */
  readonly findings: readonly Finding[];
};

type Parts = {
  /** What the records hold, without recipients, signer and date. */
  readonly base: LetterSources;
  readonly letter: Letter;
  readonly template: Template;
  readonly values: LetterFormValues;
  readonly parties: readonly Party[];
  readonly people: readonly Person[];
  readonly today: Day;
};

/** Gathers what was typed and what the records hold. */
export function draftView({ base, letter, template, values, parties, people, today }: Parts): DraftView {
  const dated = dayTyped(values.dated, letter.dated);
  const signer = people.find(({ id }) => id === values.signerId);
  const approver = people.find(({ id }) => id === values.approverId);
  const recipients = values.recipients.flatMap((typed, place) => {
    const party = parties.find(({ id }) => id === typed.partyId);
    return party ? [{ recipient: recipientOf(letter.id, typed, place), party }] : [];
  });
  const { replaced, ...known } = base;
  const sources: LetterSources = { ...known, ...(values.citesReplaced === true && replaced ? { replaced } : {}), recipients, dated, ...(signer ? { signer } : {}), ...(approver ? { approver } : {}) };
  const answers = shownAnswers(answersOf(values, template));
  const merged = merge(worded(template, letter.wording), letterFacts(sources, answers), answers);
  const enclosures = linesOf(values.enclosures);
  const content = letterContent({ sources, merged, enclosures, sealUrl: sealUrlOf(sources.office) });
  const findings = noticeCheck({ kind: letter.kind, sources, template, answers, merged, enclosures, overrideReason: values.overrideReason, overrides: values.overrides, today, text: letterText(content) });
  return { letter, sources, merged, content, findings: [...unreadableDate(values.dated), ...findings] };
}

/** What is longer than can be kept has its message at the field; drawn in full, it would hold up the window. */
const LONGEST_SHOWN = 20_000;

const shownAnswers = (answers: Readonly<Record<string, string>>): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(answers).map(([name, answer]) => [name, answer.length > LONGEST_SHOWN ? `${answer.slice(0, LONGEST_SHOWN)}…` : answer]));

function recipientOf(letterId: Id, { id, partyId, role, method, number }: RecipientValues, place: number): Recipient {
  const kept = plainNumber(number);
  return { id, letterId, partyId, role, method, place, ...(kept ? { number: kept } : {}) };
}

function unreadableDate(typed: string): readonly Finding[] {
  const parsed = parseDay(typed);
  return parsed.ok ? [] : [{ code: 'dated', level: 'blocks', title: 'The date of the letter cannot be read', why: parsed.error, place: 'dated' }];
}
