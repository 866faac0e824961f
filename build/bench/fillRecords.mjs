// Fills a data folder with as many records as a city has in a lifetime, quickly: lines of the journal, written by its format.
// node build/bench/fillRecords.mjs FOLDER [OBLIGATIONS] [LETTERS]: then start Noticebook with NOTICEBOOK_DATA=FOLDER.
import { createHash } from 'node:crypto';
import { closeSync, mkdirSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const AT = '2026-11-24T15:00:00.000Z';
const [OWED_BY, UNABLE] = [['the City', 'Police Department', 'Finance', 'City Attorney'], ['open', 'open', 'open', 'open', 'cannotMeet', 'willNotMeet', 'met', 'removed']];

/**
 * Writes the office's records below `data`: people, agreements with authorities, obligations about half a year before and
 * three years after `today`, letters of which every fifth waits for proof.
 *
 * @param {string} data a folder without records
 * @param {{ obligations?: number, letters?: number, today?: string }} [sizes]
 * @returns how many entries were written
 */
export function fillRecords(data, { obligations = 10_000, letters = 2_000, today = new Date().toISOString().slice(0, 10) } = {}) {
  const folder = join(data, 'records', 'office');
  mkdirSync(join(folder, 'journal'), { recursive: true });
  const device = id(0, 'D');
  writeWhole(join(folder, 'device.json'), `${JSON.stringify({ device, place: 'office', created: AT, epoch: 1 })}\n`);
  const journal = new Lines(join(folder, 'journal', `${device}.jsonl`), device);

  const [office, calendar] = [id(1, 'F'), id(1, 'C')];
  const people = range(20, (n) => ({ id: id(n, 'P'), name: `Person ${n}`, title: 'Clerk', level: 'local' }));
  const parties = range(8, (n) => ({
    id: id(n, 'T'), name: `Party ${n}`, shortName: `P${n}`, level: 'federal', organization: '', attention: '', salutation: 'Dear Director:', street: '1 Main St', town: 'Washington', state: 'DC',
    zip: '20001', email: '', fax: '', phone: '',
  }));
  journal.add('office.setUp', [
    change('offices', {
      id: office, city: 'City of Benchmark', name: 'Office of the City Clerk', street: '1 Main', town: 'Benchmark', state: 'Vermont', zip: '05034', phone: '802-555-0117', email: '',
      letterhead: '', zone: 'America/New_York', series: 'L', calendarId: calendar, leadDays: 30, isSample: false,
    }),
    change('calendars', { id: calendar, name: 'Weekends', weekend: [6, 7], closedDays: [], firstYear: 2020, lastYear: 2040 }),
    ...people.map((one) => change('people', one)),
    ...parties.map((one) => change('parties', one)),
  ]);
  const agreements = range(Math.max(1, Math.round(obligations / 100)), (n) => id(n, 'A'));
  agreements.forEach((agreement, n) => journal.add('agreement.added', [
    change('agreements', { id: agreement, title: `Agreement ${n} on services`, number: `MOU-${n}`, dated: '2024-01-02', standing: 'signatory', summary: '' }),
    ...range(5, (k) => change('authorities', {
      id: id(n * 5 + k, 'H'), agreementId: agreement, kind: 'clause', title: `Clause ${k}.${n}`, issuer: 'City', dated: '2024-01-02', citation: '', text: 'The City gives notice. '.repeat(20), isSummary: false,
      inForceFrom: '2024-01-02',
    })),
    ...range(2, (k) => change('agreementParties', { id: id(n * 2 + k, 'J'), agreementId: agreement, partyId: parties[(n + k) % parties.length]?.id, role: 'partner', isSignatory: true, notices: 'addressee' })),
  ]));
  range(obligations, (n) => {
    const agreement = n % agreements.length;
    const status = UNABLE[n % UNABLE.length] ?? 'open';
    journal.add('obligation.added', [change('obligations', {
      id: id(n, 'B'), agreementId: agreements[agreement], authorityId: id(agreement * 5 + (n % 5), 'H'), title: `Report ${n} on the ${['fees', 'detainees', 'equipment', 'training'][n % 4]}`,
      detail: 'As the agreement asks for. '.repeat(10), owedBy: OWED_BY[n % OWED_BY.length], owedToIds: [parties[n % parties.length]?.id], ownerId: people[n % people.length]?.id, evidence: 'letter and proof',
      isSoft: n % 9 === 0, rule: n % 11 === 0 ? { kind: 'onRequest' } : { kind: 'fixed', day: dayAfter(today, ((n * 37) % 1_300) - 180), roll: 'none' },
      status, ...(status === 'open' ? {} : { statusReason: 'So it is.', statusSince: today }),
    })], [agreements[agreement]]);
  });
  // Few: what is measured is the journal, and a backup has something to copy beside it.
  const files = range(KEPT, (n) => keepFile(folder, `%PDF-1.7 ${n} ${'A page of a letter. '.repeat(5_000)}`));
  range(letters, (n) => {
    const [letter, recipient, party] = [id(n, 'R'), id(n, 'S'), parties[n % parties.length]?.id];
    const file = files[n % files.length];
    const facts = n % 5 === 0 ? [] : ['sent', 'received'].map((what, k) => change('serviceFacts', { id: id(n * 2 + k, 'V'), letterId: letter, recipientId: recipient, what, day: today }));
    journal.add('letter.issued', [
      change('letters', {
        id: letter, kind: 'L1', template: { id: 'L1', version: 1 }, agreementId: agreements[n % agreements.length], obligationIds: [id(n % obligations, 'B')], dated: today, answers: {}, enclosures: [], status: 'issued',
        issued: {
          number: `L-2026-${n + 1}`, year: 2026, sequence: n + 1, at: AT, on: today, pdf: file, sheet: file, text: 'Notice is given. '.repeat(60), contentHash: sha256(`text ${n}`), head: 'epoch 1', authorityStatus: 'in force',
          dueAccount: 'a fixed date', pages: 1,
        },
      }),
      change('recipients', { id: recipient, letterId: letter, partyId: party, role: 'addressee', method: 'certified', place: 0 }),
      ...facts,
    ]);
  });
  return journal.end();
}

/** How many files are kept: letters name them in turn. */
const KEPT = 20;

/**
 * Keeps a file as electron/attachments.ts does.
 *
 * @param {string} folder of the office
 * @param {string} text
 */
function keepFile(folder, text) {
  const hash = sha256(text);
  mkdirSync(join(folder, 'files', hash.slice(0, 2)), { recursive: true });
  writeWhole(join(folder, 'files', hash.slice(0, 2), hash), text);
  return { hash, name: 'letter.pdf', size: text.length, mediaType: 'application/pdf' };
}

/** The lines of one journal file, chained as electron/journal/chain.ts does. */
class Lines {
  /**
   * @param {string} path
   * @param {string} device
   */
  constructor(path, device) {
    this.file = openSync(path, 'wx');
    this.device = device;
    this.seq = 0;
    this.prev = '0'.repeat(64);
    /** @type {string[]} */
    this.waiting = [];
  }

  /**
   * @param {string} kind
   * @param {readonly object[]} changes
   * @param {readonly (string | undefined)[]} [links]
   */
  add(kind, changes, links) {
    this.seq += 1;
    const body = JSON.stringify({ salt: 'ab'.repeat(16), changes, ...(links === undefined ? {} : { links }) });
    const header = JSON.stringify({ v: 1, device: this.device, epoch: 1, seq: this.seq, lc: this.seq, at: AT, actor: 'Person 0, Clerk', account: 'bench', kind, body: sha256(body), prev: this.prev });
    this.prev = sha256(header);
    this.waiting.push(`${header}\t${body}\n`);
    if (this.waiting.length >= 1_000) this.flush();
  }

  flush() {
    writeSync(this.file, this.waiting.join(''));
    this.waiting = [];
  }

  end() {
    this.flush();
    closeSync(this.file);
    return this.seq;
  }
}

/**
 * @param {string} table
 * @param {{ id: string, [field: string]: unknown }} row
 */
const change = (table, { id: rowId, ...set }) => ({ table, id: rowId, set, was: {} });

/**
 * An id in the shape of an id: a number, and a letter for the table, so that none is made twice.
 *
 * @param {number} number
 * @param {string} letter
 */
const id = (number, letter) => `01HX${letter}${String(number).padStart(21, '0')}`;

/** @param {string} text */
const sha256 = (text) => createHash('sha256').update(text).digest('hex');

/**
 * @param {string} day
 * @param {number} count
 */
const dayAfter = (day, count) => new Date(Date.parse(`${day}T12:00:00Z`) + count * 86_400_000).toISOString().slice(0, 10);

/**
 * @template T
 * @param {number} length
 * @param {(index: number) => T} make
 */
const range = (length, make) => Array.from({ length }, (_, index) => make(index));

/**
 * @param {string} path
 * @param {string} text
 */
function writeWhole(path, text) {
  const file = openSync(path, 'wx');
  writeSync(file, text);
  closeSync(file);
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const [data, obligations, letters] = process.argv.slice(2);
  if (data === undefined) throw new Error('Name the data folder that is to be filled.');
  const written = fillRecords(data, { ...(obligations === undefined ? {} : { obligations: Number(obligations) }), ...(letters === undefined ? {} : { letters: Number(letters) }) });
  process.stdout.write(`${written} entries in ${data}\n`);
}
