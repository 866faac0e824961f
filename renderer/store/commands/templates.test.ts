import 'fake-indexeddb/auto';
import L1 from '@assets/templates/L1.json';
import { MEMORY_DEVICE, memoryBridge, testId } from '@bridge/memory';
import { day } from '@domain/day';
import type { Id } from '@domain/id';
import type { LetterDraft } from '@domain/letter';
import { agreement, clerk, delayAnswers, ice, memo, notice, obligation, office, plan, sib } from '@domain/letterFixture';
import { Wording } from '@domain/letterDoc';
import { contentOf } from '@domain/letterTemplate';
import { merge } from '@domain/merge';
import { ok } from '@domain/result';
import { readTemplate, type Template, worded } from '@domain/template';
import { letterFacts } from '@domain/letterFields';
import { blockText } from '@domain/mergedText';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { rebuild } from '../catchUp';
import { historyOf } from '../queries/history';
import { letterRecords } from '../queries/letters';
import { officeTemplates, standardPassages, templatesOffered, templateView, versionsOf } from '../queries/templates';
import { put } from '../record';
import { openRecords, type Records } from '../records';
import { type Compose, issueLetter, saveLetter } from './letters';
import { takeTemplateVersion, writeOwnWords } from './letterWords';
import { makeTemplate, offerTemplate, restoreTemplateVersion, savePassage, saveTemplateVersion, takeOutPassage } from './templates';

const TODAY = day('2010-11-15');
const read = readTemplate(L1);
if (!read.ok) throw new Error(read.error.join('\n'));
const delay = read.value;

const saying = (words: string): Template => ({
  ...delay,
  body: { type: 'doc', content: [...delay.body.content, { type: 'paragraph', content: [{ type: 'text', text: words }] }] },
});

let records: Records;

beforeEach(async () => {
  const bridge = memoryBridge();
  let made = 1_000;
  const start = await bridge.appStart(null);
  if (!start.ok) throw new Error('The bridge in memory always starts.');
  const opened = await openRecords(bridge, start.value, undefined, { now: () => '2026-11-24T15:00:00.000Z', newId: () => testId((made += 1)) });
  if (!opened.ok) throw new Error('The records did not open.');
  records = opened.value;
  await records.record(async () =>
    ok([
      {
        kind: 'office.setUp',
        edits: [
          put('offices', office), put('people', clerk), put('parties', ice), put('parties', sib), put('agreements', agreement),
          put('authorities', memo), put('authorities', plan), put('obligations', obligation), put('obligations', notice),
        ],
      },
    ]),
  );
});

afterEach(async () => {
  await records.db.delete();
});

async function made(name = 'Ours', content: Template = delay): Promise<Id> {
  const result = await makeTemplate(records, { name, content, note: 'Copied', from: { kind: 'copy', id: 'L1', version: 1 } }, TODAY);
  if (!result.ok) throw new Error(result.error.detail);
  return result.value;
}

const save = (id: Id, content: Template, after: number, name = 'Ours') => saveTemplateVersion(records, id, { name, content, note: 'Changed', after }, TODAY);

async function drafted(templateId: Id, version: number): Promise<Id> {
  const id = records.newId();
  const draft: LetterDraft = {
    kind: 'L1', template: { id: templateId, version }, agreementId: agreement.id, obligationIds: [obligation.id], signerId: clerk.id, dated: TODAY, answers: delayAnswers, enclosures: [],
    recipients: [{ partyId: ice.id, role: 'addressee', method: 'email', number: '' }], overrideReason: '',
  };
  expect((await saveLetter(records, id, draft)).ok).toBe(true);
  return id;
}

/** The words of a letter as it stands. */
async function wordsOf(id: Id): Promise<string> {
  const letter = await letterRecords(records.db, id);
  if (!letter?.ownTemplate) throw new Error('The letter has no template of the office.');
  return merge(worded(letter.ownTemplate.content, letter.letter.wording), letterFacts(letter), letter.letter.answers).body.flatMap(blockText).join('\n');
}

const compose: Compose = (sources) => {
  const words = merge(sources.ownTemplate?.content ?? delay, letterFacts(sources), sources.letter.answers).body.flatMap(blockText).join('\n');
  return ok({
    text: words, words, clauses: [], authorityStatus: 'In force.', dueAccount: '', printed: new Map(),
    job: (footer) => ({ title: 'Letter', language: 'en-US', author: 'Clerk', css: '', copies: [{ html: '<p>x</p>', running: 'ICE' }], footer, mark: '', name: 'Letter', at: records.now() }),
  });
};

describe('a template of the office', () => {
  it('begins as version 1, under its own id', async () => {
    const id = await made();
    const view = await templateView(records.db, id);
    expect(view?.template).toMatchObject({ name: 'Ours', kind: 'L1', basedOn: { id: 'L1', version: 1 } });
    expect(view?.versions.map(({ version, note }) => [version, note])).toEqual([[1, 'Copied']]);
    expect(view?.versions[0]?.content).toMatchObject({ id, version: 1, title: 'Ours' });
  });

  it('gets a version at each save, and none of them changes', async () => {
    const id = await made();
    expect((await save(id, saying('Second.'), 1)).ok).toBe(true);
    expect((await save(id, saying('Third.'), 2, 'Ours, shorter')).ok).toBe(true);
    const versions = await versionsOf(records.db, id);
    expect(versions.map(({ version }) => version)).toEqual([3, 2, 1]);
    expect(JSON.stringify(versions[1]?.content)).toContain('Second.');
    expect(JSON.stringify(versions[1]?.content)).not.toContain('Third.');
    expect((await officeTemplates(records.db)).map(({ template, latest }) => [template.name, latest.version])).toEqual([['Ours, shorter', 3]]);
    expect((await historyOf(records.db, [id])).map(({ kind }) => kind), 'its history has each of them').toEqual(['template.versionSaved', 'template.versionSaved', 'template.made']);
  });

  it('refuses a version with faults, one that was overtaken, one without a change, and a name that is taken', async () => {
    const id = await made();
    await made('Another');
    const refused = async (result: ReturnType<typeof save>) => {
      const answer = await result;
      return answer.ok ? 'recorded' : answer.error.detail;
    };
    expect(await refused(save(id, { ...delay, fields: [] }, 1))).toContain('Not saved:');
    expect(await refused(save(id, delay, 1))).toBe('Nothing differs from version 1.');
    expect(await refused(save(id, saying('x'), 1, ' another '))).toBe('Another template has this name. Type another one.');
    await save(id, saying('x'), 1);
    expect(await refused(save(id, saying('y'), 1))).toContain('Version 2 was saved meanwhile.');
    expect(await versionsOf(records.db, id)).toHaveLength(2);
  });

  it('restores an older version as a new one', async () => {
    const id = await made();
    await save(id, saying('Second.'), 1, 'Renamed');
    expect((await restoreTemplateVersion(records, id, 1, TODAY)).ok).toBe(true);
    const [latest, second] = await versionsOf(records.db, id);
    expect(latest).toMatchObject({ version: 3, restores: 1, note: 'As version 1' });
    expect(latest && contentOf(latest).body).toEqual(delay.body);
    expect(JSON.stringify(second?.content)).toContain('Second.');
    expect((await restoreTemplateVersion(records, id, 3, TODAY)).ok).toBe(false);
  });

  it('is offered for its kind until it is retired', async () => {
    const id = await made();
    expect((await templatesOffered(records.db, 'L1')).map(({ template }) => template.id)).toEqual([id]);
    expect(await templatesOffered(records.db, 'L2')).toEqual([]);
    await offerTemplate(records, id, false);
    expect(await templatesOffered(records.db, 'L1')).toEqual([]);
    await offerTemplate(records, id, true);
    expect(await templatesOffered(records.db, 'L1')).toHaveLength(1);
  });

  it('comes back from the journal as it was', async () => {
    const id = await made();
    await save(id, saying('Second.'), 1);
    const before = await templateView(records.db, id);
    await rebuild(records.bridge, records.db, MEMORY_DEVICE);
    expect(await templateView(records.db, id)).toEqual(before);
  });
});

describe('a letter that is written with it', () => {
  it('stays with its version until the newer one is taken', async () => {
    const template = await made();
    const letter = await drafted(template, 1);
    await save(template, saying('At your service.'), 1);
    expect(await wordsOf(letter)).not.toContain('At your service.');
    expect((await letterRecords(records.db, letter))?.ownTemplate?.latest).toBe(2);
    expect((await takeTemplateVersion(records, letter)).ok).toBe(true);
    expect(await wordsOf(letter)).toContain('At your service.');
    expect((await takeTemplateVersion(records, letter)).ok, 'there is no newer one').toBe(false);
  });

  it('is never changed once it is issued', async () => {
    const template = await made();
    const letter = await drafted(template, 1);
    expect((await issueLetter(records, letter, TODAY, compose)).ok).toBe(true);
    const before = await records.db.letters.get(letter);
    await save(template, saying('At your service.'), 1);
    expect((await takeTemplateVersion(records, letter)).ok).toBe(false);
    expect((await writeOwnWords(records, letter, Wording.parse({ re: [{ type: 'text', text: 'x' }], body: saying('x').body }))).ok).toBe(false);
    expect(await records.db.letters.get(letter)).toEqual(before);
  });

  it('may have words of its own, which stay when its form is saved, and go back to those of the template', async () => {
    const template = await made();
    const letter = await drafted(template, 1);
    const wording = Wording.parse({ re: delay.re, body: saying('Only here.').body });
    expect((await writeOwnWords(records, letter, wording)).ok).toBe(true);
    expect(await wordsOf(letter)).toContain('Only here.');
    expect((await writeOwnWords(records, letter, undefined)).ok).toBe(true);
    expect((await records.db.letters.get(letter))?.wording).toBeUndefined();
    expect(await wordsOf(letter)).not.toContain('Only here.');
  });

  it('gives its own words up when it takes a newer version', async () => {
    const template = await made();
    const letter = await drafted(template, 1);
    await writeOwnWords(records, letter, Wording.parse({ re: delay.re, body: saying('Only here.').body }));
    await save(template, saying('At your service.'), 1);
    await takeTemplateVersion(records, letter);
    const words = await wordsOf(letter);
    expect(words).toContain('At your service.');
    expect(words).not.toContain('Only here.');
  });
});

describe('standard passages', () => {
  it('are kept, changed and taken out; names are not used twice', async () => {
    const words = [{ type: 'paragraph' as const, content: [{ type: 'text' as const, text: 'All rights are reserved.' }] }];
    const first = await savePassage(records, { name: 'Rights', words, fields: [] });
    if (!first.ok) throw new Error(first.error.detail);
    expect((await savePassage(records, { name: 'rights ', words, fields: [] })).ok).toBe(false);
    expect((await savePassage(records, { name: 'Reservation', words, fields: [] }, first.value)).ok).toBe(true);
    expect((await standardPassages(records.db)).map(({ name }) => name)).toEqual(['Reservation']);
    await takeOutPassage(records, first.value);
    expect(await standardPassages(records.db)).toEqual([]);
  });
});
