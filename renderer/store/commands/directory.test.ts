import 'fake-indexeddb/auto';
import { memoryBridge, type MemoryBridge, testId } from '@bridge/memory';
import { day } from '@domain/day';
import { agreement, ice, sib } from '@domain/letterFixture';
import { partyDraft } from '@domain/party';
import { ok } from '@domain/result';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { directoryList, partyUse, partyView } from '../queries/directory';
import { put } from '../record';
import { openRecords, type Records } from '../records';
import { changeParty } from './agreements';
import { addContact, addToDirectory, changeContact, changeInDirectory, checkAddress, takeOutContact, takeOutParty } from './directory';

const TODAY = day('2010-11-15');
const PART = { id: testId(50), agreementId: agreement.id, partyId: sib.id, role: 'signatory', isSignatory: true, notices: 'addressee' as const };

let bridge: MemoryBridge;
let records: Records;

beforeEach(async () => {
  bridge = memoryBridge();
  let made = 1_000;
  const start = await bridge.appStart(null);
  if (!start.ok) throw new Error('The bridge in memory always starts.');
  const opened = await openRecords(bridge, start.value, undefined, { now: () => '2026-11-24T15:00:00.000Z', newId: () => testId((made += 1)) });
  if (!opened.ok) throw new Error('The records did not open.');
  records = opened.value;
  await records.record(async () => ok([{ kind: 'party.added', edits: [put('agreements', agreement), put('parties', sib), put('parties', ice), put('agreementParties', PART)] }]));
});

afterEach(async () => {
  await records.db.delete();
});

const standing = async () => (await partyView(records.db, sib.id))?.party;
const moved = { ...partyDraft(sib), street: '9 New Street' };

describe('an address that changes', () => {
  it('is kept with the day on which the new one was written down', async () => {
    await changeInDirectory(records, sib.id, moved, { on: TODAY, keepsEarlier: true }, true);
    expect(await standing()).toMatchObject({ street: '9 New Street', checkedOn: TODAY, earlierAddresses: [{ until: TODAY, street: sib.street, town: sib.town, zip: sib.zip }] });
    await changeInDirectory(records, sib.id, { ...moved, street: '10 New Street' }, { on: day('2011-02-01'), keepsEarlier: true }, false);
    expect((await standing())?.earlierAddresses?.map(({ until, street }) => [until, street])).toEqual([[TODAY, sib.street], ['2011-02-01', '9 New Street']]);
  });

  it('is not kept where a slip of the pen was put right, nor where only the name changed', async () => {
    await changeInDirectory(records, sib.id, moved, { on: TODAY, keepsEarlier: false }, false);
    await changeInDirectory(records, sib.id, { ...moved, attention: 'Director Lee' }, { on: TODAY, keepsEarlier: true }, false);
    expect(await standing()).toMatchObject({ street: '9 New Street', attention: 'Director Lee' });
    expect((await standing())?.earlierAddresses).toBeUndefined();
  });

  it('is kept as well when it is changed on the page of an agreement', async () => {
    const { id, role, isSignatory, notices } = PART;
    await changeParty(records, sib.id, moved, { id, role, isSignatory, notices }, { on: TODAY, keepsEarlier: true });
    expect((await standing())?.earlierAddresses).toHaveLength(1);
  });

  it('bears the day of its check', async () => {
    await checkAddress(records, sib.id, TODAY);
    expect((await standing())?.checkedOn).toBe(TODAY);
    expect(bridge.entries.at(-1)?.header.kind).toBe('party.addressChecked');
  });
});

describe('the directory', () => {
  it('lists every party with its contacts and how often it is named', async () => {
    await addContact(records, ice.id, { name: 'Luis Ferrante', title: '', email: '', phone: '555-0100' });
    const rows = await directoryList(records.db);
    expect(rows.map(({ party, contacts, agreements }) => [party.shortName, contacts.map(({ name }) => name), agreements])).toEqual([['SIB', [], 1], ['ICE', ['Luis Ferrante'], 0]]);
  });

  it('takes a party out that nothing names, with its contacts, and keeps one that is named', async () => {
    const added = await addToDirectory(records, { ...partyDraft(sib), name: 'Attorney General', shortName: 'AG' });
    if (!added.ok) throw new Error('The party is in order.');
    await addContact(records, added.value, { name: 'Priya Raman', title: '', email: '', phone: '' });
    expect((await takeOutParty(records, added.value)).ok).toBe(true);
    expect(await records.db.people.count()).toBe(0);
    expect((await partyUse(records.db, sib.id)).agreements.map(({ id }) => id)).toEqual([agreement.id]);
    expect(await takeOutParty(records, sib.id)).toMatchObject({ ok: false, error: { code: 'notAllowed' } });
  });

  it('changes a contact and takes it out', async () => {
    const added = await addContact(records, ice.id, { name: 'Luis Ferrante', title: '', email: 'l@ice.example', phone: '' });
    if (!added.ok) throw new Error('The contact is in order.');
    await changeContact(records, { id: added.value, partyId: ice.id }, { name: 'Luis Ferrante', title: 'Counsel', email: '', phone: '' });
    expect((await partyView(records.db, ice.id))?.contacts).toEqual([{ id: added.value, name: 'Luis Ferrante', title: 'Counsel', partyId: ice.id, level: 'federal' }]);
    await takeOutContact(records, { id: added.value, partyId: ice.id });
    expect((await partyView(records.db, ice.id))?.contacts).toEqual([]);
  });
});
