/** The examples of docs/formats.md, read by the very code that reads what Noticebook keeps. */
import { readFileSync } from 'node:fs';
import { canonical, Head } from '@domain/entry';
import { fold } from '@domain/fold';
import { readPack } from '@domain/pack';
import { RECORDS } from '@domain/record';
import { readTemplate } from '@domain/template';
import { describe, expect, test } from 'vitest';
import { readArchive } from '../backup/archive';
import { beginning, linkFault, readLine } from './chain';

const doc = (name: string): string => readFileSync(new URL(`../../docs/${name}.md`, import.meta.url), 'utf8');
const FORMATS = doc('formats');

/** The example that stands in a fence of this name. */
function example(name: string): string {
  const found = new RegExp(`^\`\`\`${name}\\n([^]*?)\\n\`\`\`$`, 'm').exec(FORMATS)?.[1];
  if (found === undefined) throw new Error(`docs/formats.md has no example ${name}`);
  return found;
}

describe('docs/formats.md', () => {
  const lines = example('journal').split('\n').map((line) => {
    const read = readLine(Buffer.from(line));
    if (!read.ok) throw new Error(read.error.what);
    return read.value;
  });
  const head = Head.parse(JSON.parse(example('head')));

  test('has two lines whose bodies fit, the second behind the first, up to the head that it names', () => {
    let before = beginning(head.device);
    for (const { entry, position } of lines) {
      expect(linkFault(before, position, entry.header.prev)).toBeUndefined();
      before = position;
    }
    expect(lines).toHaveLength(2);
    expect(before.head).toEqual(head);
  });

  test('says what the lines come to', () => {
    const rows = fold(lines.map(({ entry }) => entry)).rows.get('triggers');
    expect([...(rows?.values() ?? [])].map(canonical)).toEqual([example('row')]);
    expect(RECORDS.triggers.safeParse(JSON.parse(example('row'))).success).toBe(true);
  });

  test('lists every table', () => {
    const listed = /^The tables: (.*?)\. The fields/m.exec(FORMATS)?.[1]?.split(', ').map((name) => name.replaceAll('`', ''));
    expect(listed).toEqual(Object.keys(RECORDS));
  });

  test('has an archive that opens', async () => {
    const bytes = Buffer.from(example('archive').replaceAll('\n', '').replaceAll(String.raw`\n`, '\n'));
    expect(await readArchive((async function* () { yield bytes; })(), {})).toMatchObject({ ok: true, value: { entries: 0, place: 'office' } });
  });

  test('has a template that is read, and packs.md a pack', () => {
    expect(readTemplate(JSON.parse(example('template')))).toMatchObject({ ok: true });
    expect(readPack(/^```json\n([^]*?)\n```$/m.exec(doc('packs'))?.[1] ?? '')).toMatchObject({ ok: true });
  });
});
