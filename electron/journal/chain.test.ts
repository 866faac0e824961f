import { FORMAT, NO_HASH } from '@domain/entry';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { beginning, linkFault, readLine, seal, type Sealed, sha256, splitLines } from './chain';
import { DEVICE, entryOf, idOf } from './sampleEntries';
import { Verifier } from './verifier';

/** A chain of so many entries. */
function chainOf(length: number): readonly Sealed[] {
  const chain: Sealed[] = [];
  for (let n = 1; n <= length; n += 1) {
    const { kind, actor, changes } = entryOf(n);
    chain.push(seal(chain.at(-1)?.position ?? beginning(DEVICE), {
      lc: n * 2,
      about: { at: '2010-11-18T09:00:00.000Z', actor, account: 'areyes', kind },
      body: { salt: sha256(String(n)).slice(0, 32), changes },
    }));
  }
  return chain;
}

const bytesOf = (chain: readonly Sealed[]): Buffer => Buffer.concat(chain.map(({ bytes }) => bytes));

function verified(bytes: Buffer, head = chainOf(6).at(-1)?.position.head) {
  const verifier = new Verifier(DEVICE);
  const { lines, rest } = splitLines(bytes);
  for (const line of lines) verifier.take(line);
  verifier.end(rest, head);
  return verifier;
}

/** No record has a field called `__proto__`: the schema drops it, since it would be no field but the prototype. */
const anyJson = fc.jsonValue({ noUnicodeString: false }).filter((value) => !JSON.stringify(value).includes('__proto__'));

describe('a line', () => {
  test('is header, tab, body, newline, and both parts are compact JSON', () => {
    const [first] = chainOf(1);
    const text = first?.bytes.toString() ?? '';
    expect(text.endsWith('\n')).toBe(true);
    const [header = '', body = ''] = text.slice(0, -1).split('\t');
    expect(JSON.stringify(JSON.parse(header))).toBe(header);
    expect(JSON.stringify(JSON.parse(body))).toBe(body);
    expect(JSON.parse(header)).toMatchObject({ v: FORMAT, seq: 1, epoch: 1, prev: NO_HASH, body: sha256(body) });
  });

  test('reads back as the entry that was sealed, whatever stands in its texts', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), anyJson, (actor, value) => {
      const text = JSON.parse(JSON.stringify(value)) as null; // any JSON value is a field's value; null stands for all of them
      const sealed = seal(beginning(DEVICE), {
        lc: 1,
        about: { at: '2010-11-18T09:00:00.000Z', actor, account: '', kind: 'note.added' },
        body: { salt: '0'.repeat(32), changes: [{ table: 'note', id: idOf(1), set: { text }, was: {} }] },
      });
      const { lines, rest } = splitLines(sealed.bytes);
      expect(lines).toHaveLength(1);
      expect(rest).toHaveLength(0);
      const read = readLine(lines[0] ?? Buffer.alloc(0));
      expect(read).toEqual({ ok: true, value: { entry: sealed.entry, position: sealed.position } });
    }));
  });

  test('whose body was cut away is damage, and still has its place in the chain', () => {
    const cut = chainOf(6).map(({ bytes }, index) => (index === 2 ? Buffer.concat([bytes.subarray(0, bytes.indexOf('\t') + 1), Buffer.from('\n')]) : bytes));
    expect(verified(Buffer.concat(cut)).damages).toEqual([{ device: DEVICE, line: 3, what: 'what was recorded is missing' }]);
  });

  test('of a newer Noticebook is told apart from a damaged one', () => {
    const line = chainOf(1)[0]?.bytes.toString().replace('{"v":1,', '{"v":2,"novelty":true,').slice(0, -1) ?? '';
    expect(readLine(Buffer.from(line))).toMatchObject({ ok: false, error: { isNewer: true } });
  });
});

describe('a chain', () => {
  test('that nobody touched verifies', () => {
    const verifier = verified(bytesOf(chainOf(6)));
    expect(verifier.damages).toEqual([]);
    expect(verifier.entries).toBe(6);
  });

  test('shows any changed byte before the head, and on which line it is', () => {
    const bytes = bytesOf(chainOf(6));
    fc.assert(fc.property(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), (at, by) => {
      const changed = Buffer.from(bytes);
      changed[at] = (bytes[at] ?? 0) ^ by;
      const line = splitLines(bytes.subarray(0, at)).lines.length + 1;
      expect(verified(changed).damages[0]).toMatchObject({ device: DEVICE, line });
    }), { numRuns: 2_000 });
  });

  test('shows each single bit of a header that is turned', () => {
    const chain = chainOf(6);
    const bytes = bytesOf(chain);
    for (const [index, { bytes: line }] of chain.entries()) {
      const start = bytesOf(chain.slice(0, index)).length;
      for (let at = 0; at <= line.indexOf('\t'); at += 1) {
        for (const bit of [1, 32]) {
          const changed = Buffer.from(bytes);
          changed[start + at] = (bytes[start + at] ?? 0) ^ bit;
          expect(verified(changed).damages[0], `byte ${at} of line ${index + 1}`).toMatchObject({ line: index + 1 });
        }
      }
    }
  });

  test('shows lines that were taken out, put in twice or exchanged', () => {
    const chain = chainOf(6);
    const [a, b, c, d, e, f] = chain;
    if (!a || !b || !c || !d || !e || !f) throw new Error('six lines');
    expect(verified(bytesOf([a, b, d, e, f])).damages[0]).toMatchObject({ line: 3 });
    expect(verified(bytesOf([a, b, b, c, d, e, f])).damages[0]).toMatchObject({ line: 3 });
    expect(verified(bytesOf([a, c, b, d, e, f])).damages[0]).toMatchObject({ line: 2 });
    expect(verified(bytesOf([b, c, d, e, f])).damages[0]).toMatchObject({ line: 1 });
  });

  test('shows a cut-off end when the head is known from elsewhere, and only then', () => {
    const shortened = bytesOf(chainOf(5));
    expect(verified(shortened).damages).toEqual([{ device: DEVICE, line: 6, what: 'entries are missing at the end' }]);
    const verifier = new Verifier(DEVICE);
    for (const line of splitLines(shortened).lines) verifier.take(line);
    verifier.end(Buffer.alloc(0));
    expect(verifier.damages).toEqual([]);
  });

  test('goes on in a new epoch with number 1, naming the head that it continues', () => {
    const last = chainOf(3).at(-1)?.position ?? beginning(DEVICE);
    const next = seal({ head: { ...last.head, epoch: 2, seq: 0 }, lc: last.lc }, {
      lc: last.lc + 1,
      about: { at: '2010-11-18T09:00:00.000Z', actor: 'A', account: '', kind: 'journal.restored' },
      body: { salt: '0'.repeat(32), changes: entryOf(9).changes },
    });
    expect(next.entry.header).toMatchObject({ epoch: 2, seq: 1, prev: last.head.hash });
    expect(linkFault(last, next.position, next.entry.header.prev)).toBeUndefined();
  });
});
