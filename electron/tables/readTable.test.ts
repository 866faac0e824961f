import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readTable } from './readTable';

const rowsOf = (bytes: Uint8Array) => readTable('a', bytes).sheets[0]?.rows;

describe('a CSV file', () => {
  const text = 'Name;ZIP\r\n"Café ""Nord""; Süd";00417\r\n\r\nMills ;05034\r\n';
  const rows = [['Name', 'ZIP'], ['Café "Nord"; Süd', '00417'], [''], ['Mills ', '05034']];
  const utf16 = Buffer.from(text, 'utf16le');

  it.each([
    ['UTF-8', Buffer.from(text)],
    ['UTF-8 with a mark', Buffer.from(`\uFEFF${text}`)],
    ['UTF-16, little end first, with a mark', Buffer.concat([Buffer.from([0xff, 0xfe]), utf16])],
    ['UTF-16, big end first, with a mark', Buffer.concat([Buffer.from([0xfe, 0xff]), Buffer.from(utf16).swap16()])],
    ['UTF-16 without a mark', utf16],
    ['UTF-16, big end first, without a mark', Buffer.from(utf16).swap16()],
    ['Windows-1252', Buffer.from(text, 'latin1')],
  ])('is read in %s, with its empty rows, quotes, zeros and blanks', (_, bytes) => {
    expect(rowsOf(bytes)).toEqual(rows);
  });

  it('has the typographic marks of Windows', () => {
    expect(rowsOf(Buffer.from([0x93, 0x61, 0x94, 0x80, 0x0a]))).toEqual([['“a”€']]);
  });

  it('may have tabs, and line ends in its cells', () => {
    expect(rowsOf(Buffer.from('a\tb\n"1\n2"\t3\n'))).toEqual([['a', 'b'], ['1\n2', '3']]);
  });

  it('is refused when a quotation mark swallows its end, with the row', () => {
    expect(() => readTable('a', Buffer.from('a,b\n1,2\n"3,4\n5,6\n'))).toThrow(/^In row 3 a quotation mark/);
  });

  it('says in which row a quotation mark stands where none belongs', () => {
    expect(rowsOf(Buffer.from('a,b\n"x"y,2\nz,3\n12" pipe,4\n'))).toEqual([['a', 'b'], ['xy', '2'], ['z', '3'], ['12" pipe', '4']]);
    expect(readTable('a', Buffer.from('a,b\n"x"y,2\n')).remarks).toEqual(['Row 2 has text behind a closing quotation mark. Look at how it was read.']);
  });

  it.each([
    ['nothing', Buffer.from('')], ['blanks', Buffer.from(' \n\n')], ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d, 0x49, 0x48, 0x44, 0x52, 0, 0, 3, 0x52])],
    ['an old workbook', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1])], ['another archive', Buffer.from(zipSync({ 'a.txt': strToU8('a') }))], ['a torn archive', Buffer.from('PK\u0003\u0004 torn')],
  ])('is refused when it is %s', (_, bytes) => {
    expect(() => readTable('a', bytes)).toThrow(expect.objectContaining({ name: 'ForeignError', code: 'wrongKind' }));
  });

  it('is refused beyond the limits, never cut', () => {
    expect(() => readTable('a', Buffer.from('a\n'.repeat(20_002)))).toThrow(/more than 20,000 rows/);
    expect(readTable('a', Buffer.from('a\n'.repeat(20_001))).sheets[0]?.rows.length).toBe(20_001);
    expect(() => readTable('a', Buffer.from(`a,${'b'.repeat(100_001)}`))).toThrow(/more than 100,000 characters/);
    expect(() => readTable('a', Buffer.from(','.repeat(200)))).toThrow(/nothing in this file/);
    expect(() => readTable('a', Buffer.from(`${','.repeat(200)}x`))).toThrow(/more than 200 columns/);
  });
});

describe('an Excel workbook', () => {
  const workbook = (sheet: string, more: Readonly<Record<string, string>> = {}) => Buffer.from(zipSync(Object.fromEntries(Object.entries({
    'xl/workbook.xml': '<workbook xmlns:r="r"><workbookPr/><sheets><sheet name="Hidden" state="hidden" r:id="r2"/><sheet name="Plan" r:id="r1"/></sheets></workbook>',
    'xl/_rels/workbook.xml.rels': '<Relationships><Relationship Id="r1" Target="/xl/worksheets/sheet1.xml"/><Relationship Id="r2" Target="worksheets/sheet1.xml"/></Relationships>',
    'xl/styles.xml': '<styleSheet><numFmts><numFmt numFmtId="164" formatCode="00000"/><numFmt numFmtId="165" formatCode="d. mmm yyyy"/><numFmt numFmtId="166" formatCode="&quot;day&quot;0"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="166"/></cellXfs></styleSheet>',
    'xl/sharedStrings.xml': '<sst><si><t>What</t></si><si><r><t>rich </t></r><r><t>text</t></r><rPh><t>no</t></rPh></si></sst>',
    'xl/worksheets/sheet1.xml': `<worksheet><sheetData>${sheet}</sheetData></worksheet>`,
    ...more,
  }).map(([path, xml]) => [path, strToU8(xml)]))));

  it('shows cells as the clerk sees them: days, zeros, shared and inline text, results of formulas', () => {
    const bytes = workbook('<row r="1"><c r="A1" t="s"><v>0</v></c><c r="C1" t="s"><v>1</v></c></row><row r="3"><c r="A3" s="1"><v>46350</v></c><c r="B3" s="2"><v>417</v></c><c r="C3" s="3"><v>46350.75</v></c><c r="D3" s="4"><v>7</v></c><c r="E3" t="str"><f>1+1</f><v>two</v></c><c r="F3" t="b"><v>1</v></c><c r="G3"><v>0.30000000000000004</v></c><c r="H3" t="inlineStr"><is><t>in line</t></is></c><c r="I3" t="e"><v>#N/A</v></c></row>');
    expect(readTable('a', bytes).sheets).toEqual([{ name: 'Plan', rows: [['What', '', 'rich text'], [], ['2026-11-24', '00417', '2026-11-24', '7', 'two', 'Yes', '0.3', 'in line', '#N/A']] }]);
  });

  it('counts from 1904 where the workbook does', () => {
    const bytes = workbook('<row r="1"><c r="A1" s="1"><v>44888</v></c></row>', { 'xl/workbook.xml': '<workbook xmlns:r="r"><workbookPr date1904="1"/><sheets><sheet name="Plan" r:id="r1"/></sheets></workbook>' });
    expect(rowsOf(bytes)).toEqual([['2026-11-24']]);
  });

  it('expands no entity of its own and follows no address', () => {
    const bomb = '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b SYSTEM "file:///etc/passwd">]><worksheet><sheetData><row r="1"><c r="A1" t="str"><v>&b;&a;</v></c></row></sheetData></worksheet>';
    expect(() => readTable('a', workbook('', { 'xl/worksheets/sheet1.xml': bomb }))).toThrow(expect.objectContaining({ code: 'wrongKind' }));
  });

  it('is refused when a cell stands beyond the limits', () => {
    expect(() => readTable('a', workbook('<row r="1048576"><c r="A1048576" t="str"><v>far</v></c></row>'))).toThrow(/more than 20,000 rows/);
    expect(rowsOf(workbook('<row r="1"><c r="A1" t="str"><v>near</v></c></row><row r="1048576"><c r="A1048576" s="1"/></row>'))).toEqual([['near']]);
  });
});
