import { PdfJob } from '@bridge/contract';
import { day } from '@domain/day';
import { clerk, delayAnswers, fixtureId, items, sources } from '@domain/letterFixture';
import { Issued, type Letter } from '@domain/letter';
import type { LetterRecords } from '@store/queries/letters';
import { describe, expect, it } from 'vitest';
import { composer } from './compose';

const TODAY = day('2010-11-15');
const compose = composer(TODAY, () => '2026-11-24T15:00:00.000Z');

const letter: Letter = {
  id: fixtureId(12),
  kind: 'L1',
  template: { id: 'L1', version: 1 },
  agreementId: sources.agreement.id,
  obligationIds: items.map(({ obligation }) => obligation.id),
  signerId: clerk.id,
  dated: TODAY,
  answers: delayAnswers,
  enclosures: ['Deployment plan, page 3'],
  status: 'draft',
};
const records: LetterRecords = { ...sources, letter };
const { signing: _, ...unsigned } = clerk;
const composed = async (changed: Partial<LetterRecords> = {}) => compose({ ...records, ...changed }, 'L-2010-001');

describe('a letter that is issued', () => {
  it('is a document with title, author, language, mark and one copy for each recipient', async () => {
    const made = await composed();
    if (!made.ok) throw new Error(made.error.detail);
    const job = made.value.job('footer');
    expect(PdfJob.safeParse(job).success).toBe(true);
    expect(job).toMatchObject({
      title: 'Delay notice L-2010-001: Activate fingerprint sharing, scheduled for March 1, 2011',
      author: 'Ruth Calloway, Office of the City Clerk, City of Alder Falls',
      language: 'en-US',
      mark: 'Historical sample',
      name: 'L-2010-001 Delay notice',
      footer: 'footer',
    });
    expect(job.copies).toHaveLength(3);
    expect(made.value.text).toContain('May 3, 2011');
    expect(made.value.authorityStatus).toContain('In force since August 17, 2010.');
    expect(made.value.dueAccount).toContain('March 1, 2011');
  });

  it('bears no mark for a real office', async () => {
    const made = await composed({ office: { ...sources.office, isSample: false } });
    expect(made.ok && made.value.job('').mark).toBe('');
  });

  it('keeps what fits the record, however long its titles are', async () => {
    const long = items.map((item) => ({ ...item, authority: { ...item.authority, title: 'T'.repeat(300), issuer: 'I'.repeat(200) }, account: 'A'.repeat(3_000) }));
    const made = await composed({ items: long });
    if (!made.ok) throw new Error(made.error.detail);
    expect(Issued.shape.authorityStatus.safeParse(made.value.authorityStatus).success).toBe(true);
    expect(Issued.shape.dueAccount.safeParse(made.value.dueAccount).success).toBe(true);
    expect(PdfJob.safeParse(made.value.job('')).success).toBe(true);
  });

  it.each<[string, Partial<LetterRecords>, string]>([
    ['a field is not filled', { letter: { ...letter, answers: { ...delayAnswers, proposedDate: '' } } }, 'Not filled: proposed date'],
    ['nobody signs', { signer: undefined }, 'Nobody signs yet'],
    ['the signer has no authority', { signer: unsigned }, 'may not sign'],
    ['the authority is dead', { dated: day('2011-09-01'), letter: { ...letter, dated: day('2011-09-01') } }, 'not in force'],
    ['there is no addressee', { recipients: [] }, 'no addressee'],
  ])('is refused when %s', async (_when, changed, words) => {
    const refused = await composed(changed);
    expect(refused).toMatchObject({ ok: false, error: { code: 'notAllowed', detail: expect.stringContaining(words) } });
  });
});
