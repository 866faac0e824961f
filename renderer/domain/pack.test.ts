import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { typedDay } from './day';
import { type Pack, readPack } from './pack';
import { emptyAnswers, packStart } from './packStart';

const folder = new URL('../../assets/packs/', import.meta.url);
const PACKS = readdirSync(folder).map((name) => [name, readFileSync(new URL(name, folder), 'utf8')] as const);
const OWNER = 'A'.repeat(26);

const SMALL = {
  format: 'noticebook-pack-1', name: 'Small', agreement: { title: 'MOU', standing: 'signatory' },
  authorities: [{ key: 'clause', kind: 'clause', title: 'Clause 1', issuer: 'The parties', dated: 'agreement' }],
  obligations: [{ key: 'audit', title: 'Audit', authority: 'clause', owedBy: 'the City', rule: { kind: 'every', count: 1, unit: 'years' } }],
};
const problems = (change: (pack: typeof SMALL) => unknown) => {
  const read = readPack(JSON.stringify(change(structuredClone(SMALL))));
  return read.ok ? [] : read.error.map(({ place, sentence }) => `${place}: ${sentence}`);
};

describe('the packs that come with Noticebook', () => {
  it.each(PACKS)('%s can be read', (_, text) => {
    expect(readPack(text)).toMatchObject({ ok: true });
  });

  it('hold the rows of the field guide that were seen in the sources', () => {
    const counts = Object.fromEntries(PACKS.map(([name, text]) => [name, (JSON.parse(text) as Pack).obligations.length]));
    expect(counts).toEqual({ '287g.json': 9, 'dataSharing.json': 3, 'federalAward.json': 2, 'secureCommunities.json': 9 });
  });

  it('invent no date: what was not seen is asked of the office', () => {
    for (const [, text] of PACKS) {
      const read = readPack(text);
      if (!read.ok) continue;
      const empty = packStart(read.value).safeParse(emptyAnswers(read.value, OWNER, typedDay));
      expect(empty.error?.issues.map(({ path }) => path.join('.'))).toContain('dated');
    }
  });
});

describe('a pack with a mistake', () => {
  it.each([
    ['no JSON', '{ "format": ', /This is no JSON/],
    ['another file', '[]', /The whole file: This should be a group/],
    ['another version', JSON.stringify({ ...SMALL, format: 'noticebook-pack-9' }), /^format: Give "format" as "noticebook-pack-1"\.$/],
  ])('is told for %s', (_, text, words) => {
    const read = readPack(text);
    expect(read.ok ? '' : read.error.map(({ place, sentence }) => `${place}: ${sentence}`)[0]).toMatch(words);
  });

  it('says where it is and what to do', () => {
    expect(problems((pack) => ({ ...pack, obligations: [{ ...pack.obligations[0], authority: 'other' }] }))).toEqual(['obligations 1, authority: No authority of this pack has the key “other”.']);
    expect(problems((pack) => ({ ...pack, obligations: [...pack.obligations, pack.obligations[0]] }))).toEqual(['obligations 2, key: The key “audit” stands twice.']);
    expect(problems((pack) => ({ ...pack, obligations: [{ ...pack.obligations[0], titel: 'x' }] }))).toEqual(['obligations 1: A pack has no “titel” here. Check the spelling, or take it out.']);
    expect(problems((pack) => ({ ...pack, obligations: [{ ...pack.obligations[0], rule: { kind: 'sometimes' } }] }))).toEqual([
      'obligations 1, rule, kind: Give "kind" as one of fixed, after, before, every, onEvent, onRequest, continuous.',
    ]);
    expect(problems((pack) => ({ ...pack, obligations: [{ ...pack.obligations[0], rule: { kind: 'after', count: -1, unit: 'fortnights', clock: { on: 'event', event: 'x' } } }] }))).toEqual([
      'obligations 1, rule, count: Give 0 or more.', 'obligations 1, rule, unit: Give one of days, businessDays, weeks, months, years.',
    ]);
    expect(problems((pack) => ({ ...pack, obligations: [{ ...pack.obligations[0], rule: { kind: 'onEvent', clock: { on: 'event', event: 'x' } } }] }))).toEqual(['obligations 1, rule, clock, event: No event of this pack has the key “x”.']);
    expect(problems((pack) => ({ ...pack, agreement: { standing: 'signatory', dated: '2027-02-30' } }))).toEqual(['agreement, title: This is missing.', 'agreement, dated: That date does not exist. Check the day and the month.']);
    expect(problems((pack) => ({ ...pack, authorities: [] }))).toContain('authorities: Give at least one authority.');
  });
});

describe('starting from a pack', () => {
  const read = readPack(JSON.stringify(SMALL));
  if (!read.ok) throw new Error('The small pack holds.');
  const pack = read.value;
  const answers = emptyAnswers(pack, OWNER, typedDay);

  it('asks for what the pack leaves open, each at its field', () => {
    const checked = packStart(pack).safeParse(answers);
    expect(checked.error?.issues.map(({ path, message }) => `${path.join('.')}: ${message}`)).toEqual(['dated: Type a date.', 'days.audit: Type a date.']);
  });

  it('makes the drafts that the forms would make', () => {
    const drafts = packStart(pack).parse({ ...answers, dated: '1/4/2026', days: { audit: '6/30/2026' } });
    expect(drafts).toMatchObject({ agreement: { title: 'MOU', dated: '2026-01-04' }, authorities: [{ key: 'clause', draft: { dated: '2026-01-04', inForceFrom: '2026-01-04' } }], days: { audit: '2026-06-30' } });
  });

  it('wants at least one obligation', () => {
    expect(packStart(pack).safeParse({ ...answers, dated: '1/4/2026', taken: { audit: false } }).error?.issues[0]?.message).toBe('Tick at least one obligation.');
  });
});
