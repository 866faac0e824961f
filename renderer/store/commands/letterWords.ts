/** The words of one letter that is not issued: writing them, going back to those of its template, taking a newer version of it. */
import type { Id } from '@domain/id';
import type { Letter } from '@domain/letter';
import { Wording } from '@domain/letterDoc';
import { isUnissued } from '@domain/letterReview';
import { ok } from '@domain/result';
import { latestVersion } from '../queries/templates';
import { type Edit, patch } from '../record';
import { recordPlan, type Recorded, refuse, type Writer } from './command';
import { unapproved } from './letterReview';

/** Keeps words of the letter's own, or, without any, sets it back to those of its template. An approved letter goes back to review. */
export async function writeOwnWords(writer: Writer, id: Id, wording: Wording | undefined): Recorded {
  return change(writer, id, wording ? 'letter.wordsWritten' : 'letter.wordsGivenUp', () => ({ wording: wording ? Wording.parse(wording) : null }));
}

/** The letter takes the newest version of the office's template that it is written with; words of its own are given up. */
export async function takeTemplateVersion(writer: Writer, id: Id): Recorded {
  return recordPlan(writer, id, async (db) => {
    const letter = await db.letters.get(id);
    if (!letter || !isUnissued(letter.status)) return refuse(FROZEN);
    const latest = await latestVersion(db, letter.template.id);
    if (!latest || latest.version <= letter.template.version) return refuse('There is no newer version of the template.');
    const edits: Edit[] = [patch('letters', id, { template: { id: letter.template.id, version: latest.version }, wording: null })];
    const back = await unapproved(db, letter, edits);
    return ok([{ kind: 'letter.templateVersionTaken', edits: back ? [...edits, back] : edits, links: [letter.template.id, ...linksOf(letter)] }]);
  });
}

const FROZEN = 'This letter has been issued. Its words are frozen.';

const linksOf = ({ obligationIds, agreementId }: Letter): readonly Id[] => [...obligationIds, agreementId];

async function change(writer: Writer, id: Id, kind: string, fields: (letter: Letter) => Parameters<typeof patch<'letters'>>[2]): Recorded {
  return recordPlan(writer, id, async (db) => {
    const letter = await db.letters.get(id);
    if (!letter || !isUnissued(letter.status)) return refuse(FROZEN);
    const edits: Edit[] = [patch('letters', id, fields(letter))];
    const back = await unapproved(db, letter, edits);
    return ok([{ kind, edits: back ? [...edits, back] : edits, links: linksOf(letter) }]);
  });
}
