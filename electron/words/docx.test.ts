import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { wordText } from '@domain/wordFile';
import { ForeignError } from '../foreign/foreignError';
import { readDocx } from './docx';

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

/** A document with this body, as Word would zip it. */
function docx(body: string, others: Readonly<Record<string, string>> = {}): Uint8Array {
  const parts = { 'word/document.xml': `<?xml version="1.0"?><w:document ${W}><w:body>${body}</w:body></w:document>`, ...others };
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));
}

const p = (inner: string, properties = ''): string => `<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}${inner}</w:p>`;
const r = (text: string, looks = ''): string => `<w:r>${looks && `<w:rPr>${looks}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`;

const only = (body: string, others?: Readonly<Record<string, string>>) => {
  const [block] = readDocx('a.docx', docx(body, others)).blocks;
  if (!block) throw new Error('no block');
  return block;
};

describe('a Word document', () => {
  test('gives its words with bold and italic, whatever pieces Word cut them into', () => {
    const block = only(p(r('This ') + r('is ') + r('bold', '<w:b/>') + r(' not', '<w:b w:val="0"/>') + r(' both', '<w:b/><w:i/>')));
    expect(block.kind === 'paragraph' && block.runs).toEqual([
      { text: 'This is ', isBold: false, isItalic: false },
      { text: 'bold', isBold: true, isItalic: false },
      { text: ' not', isBold: false, isItalic: false },
      { text: ' both', isBold: true, isItalic: true },
    ]);
  });

  test('names styles as Word shows them, and tells lists apart', () => {
    const styles = `<w:styles ${W}><w:style w:type="paragraph" w:styleId="A1"><w:name w:val="Letter, body"/></w:style></w:styles>`;
    const numbering = `<w:numbering ${W}><w:abstractNum w:abstractNumId="3"><w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/></w:lvl><w:lvl w:ilvl="1"><w:numFmt w:val="bullet"/></w:lvl></w:abstractNum><w:num w:numId="7"><w:abstractNumId w:val="3"/></w:num></w:numbering>`;
    const list = (level: number) => `<w:pStyle w:val="A1"/><w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="7"/></w:numPr>`;
    const { blocks } = readDocx('a.docx', docx(p(r('One'), list(0)) + p(r('Two'), list(1)) + p(r('Three'), '<w:pStyle w:val="A1"/>'), { 'word/styles.xml': styles, 'word/numbering.xml': numbering }));
    expect(blocks.map((block) => block.kind === 'paragraph' && [block.style, block.list])).toEqual([
      ['letter, body', { isOrdered: true, level: 0 }],
      ['letter, body', { isOrdered: false, level: 1 }],
      ['letter, body', undefined],
    ]);
  });

  test('names what stands at the head and the foot of its pages, without the instructions of its fields', () => {
    const field = (name: string) => `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>${name}</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${r('2')}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;
    const head = `<w:hdr ${W}>${p(`${r('ICE, November 15, 2010')}<w:r><w:tab/></w:r>${r('Page ')}${field('PAGE')}`)}<w:p><w:r><w:drawing/></w:r></w:p></w:hdr>`;
    const file = readDocx('a.docx', docx(p(r('Dear')), { 'word/header2.xml': head, 'word/footer1.xml': `<w:ftr ${W}>${p(r('Work product'))}${p('')}</w:ftr>`, 'word/media/footer1.xml': 'x' }));
    expect(file.running).toEqual(['ICE, November 15, 2010\tPage 2', '[picture]', 'Work product']);
    expect(file.blocks.map(wordText)).toEqual(['Dear']);
    expect(readDocx('a.docx', docx(p(r('Dear')))).running).toBeUndefined();
  });

  test('takes tracked insertions, leaves deletions out, and names both', () => {
    const block = only(p(`${r('We ')}<w:del w:id="1" w:author="A"><w:r><w:delText>will</w:delText></w:r></w:del><w:ins w:id="2" w:author="A">${r('may')}</w:ins>${r(' come.')}`));
    expect(wordText(block)).toBe('We may come.');
    expect(block.lost).toEqual([{ what: 'deleted', words: 'will' }, { what: 'inserted' }]);
  });

  test('keeps words that are struck through by their looks, and names them', () => {
    const block = only(p(r('We will ') + r('not ', '<w:strike/>') + r('ever ', '<w:dstrike w:val="true"/>') + r('come', '<w:strike w:val="0"/>') + r('.')));
    expect(wordText(block)).toBe('We will not ever come.');
    expect(block.lost).toEqual([{ what: 'struck', words: 'not ever ' }]);
  });

  test('names comments with their words, footnotes, pictures and links', () => {
    const comments = `<w:comments ${W}><w:comment w:id="0" w:author="D. Osei"><w:p>${r('Is this right?')}</w:p></w:comment></w:comments>`;
    const drawing = '<w:r><w:drawing><wp:inline xmlns:wp="x"><w:txbxContent><w:p><w:r><w:t>inside</w:t></w:r></w:p></w:txbxContent></wp:inline></w:drawing></w:r>';
    const block = only(p(`${r('See ')}<w:hyperlink>${r('the plan')}</w:hyperlink><w:r><w:commentReference w:id="0"/></w:r><w:r><w:footnoteReference w:id="2"/></w:r>${drawing}${r('.', '<w:u w:val="single"/>')}`), { 'word/comments.xml': comments });
    expect(wordText(block)).toBe('See the plan.');
    expect(block.lost).toEqual([{ what: 'link' }, { what: 'comment', words: 'D. Osei: Is this right?' }, { what: 'footnote' }, { what: 'picture' }, { what: 'textBox', words: 'inside' }, { what: 'looks' }]);
  });

  test('reads the result of a field and not its instruction, and a tab only where one is typed', () => {
    const field = `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> DATE </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${r('May 3')}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;
    expect(wordText(only(p(`${r('By ')}${field}<w:r><w:tab/></w:r>${r('on')}<w:r><w:br/></w:r>${r('time')}`, '<w:tabs><w:tab w:val="left" w:pos="720"/></w:tabs>')))).toBe('By May 3\ton\ntime');
  });

  test('gives a table as rows of cells', () => {
    const cell = (text: string) => `<w:tc>${p(r(text))}</w:tc>`;
    const block = only(`<w:tbl><w:tr>${cell('Action')}${cell('Owner')}</w:tr><w:tr>${cell('Send')}<w:tc>${p('')}</w:tc></w:tr></w:tbl>`);
    expect(block).toEqual({ kind: 'table', rows: [['Action', 'Owner'], ['Send', '']], lost: [] });
  });
});

describe('a document as Word writes it when an attorney has edited it', () => {
  const change = (inner: string): string => `<w:rPrChange w:id="9" w:author="D. Osei" w:date="2010-11-16T09:00:00Z"><w:rPr>${inner}</w:rPr></w:rPrChange>`;

  test('reads through revision ids, spelling marks, smart tags, bookmarks and content controls', () => {
    const body = p(
      `<w:bookmarkStart w:id="0" w:name="_GoBack"/><w:r w:rsidR="00A1B2C3" w:rsidRPr="00D4"><w:t xml:space="preserve">The </w:t></w:r><w:proofErr w:type="spellStart"/><w:smartTag w:uri="urn:schemas-microsoft-com:office:smarttags" w:element="PlaceName"><w:smartTagPr><w:attr w:name="x" w:val="y"/></w:smartTagPr>${r('livescan')}</w:smartTag><w:proofErr w:type="spellEnd"/><w:bookmarkEnd w:id="0"/>${r(' is ')}`
      + `<w:sdt><w:sdtPr><w:alias w:val="Date"/><w:placeholder><w:docPart w:val="x"/></w:placeholder></w:sdtPr><w:sdtContent>${r('late')}</w:sdtContent></w:sdt><w:r><w:lastRenderedPageBreak/><w:t>.</w:t></w:r>`,
    );
    const block = only(body);
    expect(wordText(block)).toBe('The livescan is late.');
    expect(block.lost).toEqual([]);
    expect(readDocx('a.docx', docx(`<w:sdt><w:sdtContent>${p(r('One'))}${p(r('Two'))}</w:sdtContent></w:sdt>`)).blocks.map(wordText)).toEqual(['One', 'Two']);
  });

  test('takes words and paragraphs as they look now, not as they looked before a tracked change of looks', () => {
    const numbering = `<w:numbering ${W}><w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num></w:numbering>`;
    const block = only(
      p(`<w:r><w:rPr>${change('<w:b/><w:i/>')}</w:rPr><w:t>Plain</w:t></w:r>`, '<w:pStyle w:val="Body"/><w:pPrChange w:id="8" w:author="D. Osei"><w:pPr><w:pStyle w:val="Old"/><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr></w:pPrChange>'),
      { 'word/numbering.xml': numbering },
    );
    expect(block).toEqual({ kind: 'paragraph', style: 'Body', runs: [{ text: 'Plain', isBold: false, isItalic: false }], lost: [{ what: 'looks' }] });
  });

  test('knows a list by the style of the paragraph, and a paragraph that left it', () => {
    const styles = `<w:styles ${W}><w:style w:type="paragraph" w:styleId="ListBullet"><w:name w:val="List Bullet"/><w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="4"/></w:numPr></w:pPr></w:style></w:styles>`;
    const numbering = `<w:numbering ${W}><w:abstractNum w:abstractNumId="2"><w:lvl w:ilvl="1"><w:numFmt w:val="bullet"/></w:lvl></w:abstractNum><w:num w:numId="4"><w:abstractNumId w:val="2"/></w:num></w:numbering>`;
    const parts = { 'word/styles.xml': styles, 'word/numbering.xml': numbering };
    expect(only(p(r('In it'), '<w:pStyle w:val="ListBullet"/>'), parts)).toMatchObject({ list: { isOrdered: false, level: 1 } });
    expect(only(p(r('Out of it'), '<w:pStyle w:val="ListBullet"/><w:numPr><w:ilvl w:val="0"/><w:numId w:val="0"/></w:numPr>'), parts)).not.toHaveProperty('list');
  });

  test('names moved words once as left out, and what a moved run says now is kept', () => {
    const block = only(p(`<w:moveFrom w:id="1" w:author="A">${r('first ')}</w:moveFrom>${r('then ')}<w:moveTo w:id="2" w:author="A">${r('first')}</w:moveTo>`));
    expect(wordText(block)).toBe('then first');
    expect(block.lost).toEqual([{ what: 'deleted', words: 'first' }, { what: 'inserted' }]);
  });

  test('loses nothing in silence: notes, boxes, symbols, hidden words and documents in documents are named', () => {
    const notes = (name: string, words: string) => `<w:${name}s ${W}><w:${name} w:id="2"><w:p>${r(words)}</w:p></w:${name}></w:${name}s>`;
    const box = (tag: string) => `<w:${tag}><w:txbxContent><w:p>${r('In a box.')}</w:p></w:txbxContent></w:${tag}>`;
    const { blocks } = readDocx('a.docx', docx(
      p(`${r('Hidden', '<w:vanish/>')}<w:r><w:footnoteReference w:id="2"/></w:r><w:r><w:endnoteReference w:id="2"/></w:r><w:r><w:sym w:font="Wingdings" w:char="F0E0"/></w:r><w:r><mc:AlternateContent xmlns:mc="x"><mc:Choice>${box('drawing')}</mc:Choice><mc:Fallback>${box('pict')}</mc:Fallback></mc:AlternateContent></w:r>`)
      + '<w:altChunk xmlns:r="y" r:id="rId9"/>',
      { 'word/footnotes.xml': notes('footnote', 'See the plan.'), 'word/endnotes.xml': notes('endnote', 'And the memo.') },
    ));
    expect(blocks.flatMap(({ lost }) => lost)).toEqual([
      { what: 'looks' }, { what: 'footnote', words: 'See the plan.' }, { what: 'footnote', words: 'And the memo.' }, { what: 'symbol' }, { what: 'picture' }, { what: 'textBox', words: 'In a box.' }, { what: 'embedded' },
    ]);
  });

  test('a table in a table keeps its words, and what it loses is told', () => {
    const inner = `<w:tbl><w:tr><w:tc>${p(`${r('Inner')}<w:r><w:drawing/></w:r>`)}</w:tc></w:tr></w:tbl>`;
    const block = only(`<w:tbl><w:tr><w:tc>${p(r('Outer'))}${inner}</w:tc></w:tr></w:tbl>`);
    expect(wordText(block)).toContain('Inner');
    expect(block.lost).toEqual([{ what: 'picture' }]);
  });
});

describe('what is refused, each with a sentence', () => {
  const refusal = (bytes: Uint8Array): string => {
    try {
      readDocx('a.docx', bytes);
    } catch (error) {
      if (error instanceof ForeignError) return `${error.code}: ${error.message}`;
      throw error;
    }
    return 'read';
  };

  test.each([
    ['an old .doc', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0), /wrongKind: This is an old Word file/],
    ['a text', strToU8('Dear Sir'), /wrongKind: This is no Word document/],
    ['another archive', zipSync({ 'a.txt': strToU8('x') }), /wrongKind: .*no Word document/],
    ['a torn archive', docx(p(r('x'))).slice(0, 90), /wrongKind: The document is damaged/],
    ['no XML', zipSync({ 'word/document.xml': strToU8('<w:document><w:body>') }), /wrongKind: .*no XML/],
    ['an entity of its own', zipSync({ 'word/document.xml': strToU8(`<!DOCTYPE d [<!ENTITY x "y">]><w:document ${W}><w:body>${p(r('&x;'))}</w:body></w:document>`) }), /wrongKind: .*no XML/],
    ['too many paragraphs', docx('<w:p/>'.repeat(5_001)), /tooLarge: .*more paragraphs/],
    ['too many words', docx(p(r('x'.repeat(1_000_001)))), /tooLarge: .*more text/],
    ['a bomb', zipSync({ 'word/document.xml': new Uint8Array(61_000_000) }), /tooLarge: Unpacked/],
    ['too many parts', zipSync(Object.fromEntries(Array.from({ length: 2_001 }, (_, index) => [`x/${index}`, new Uint8Array()]))), /tooLarge: .*too many parts/],
  ])('%s', (_what, bytes, words) => {
    expect(refusal(bytes)).toMatch(words);
  });
});
