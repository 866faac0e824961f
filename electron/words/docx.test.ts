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

  test('takes tracked insertions, leaves deletions out, and names both', () => {
    const block = only(p(`${r('We ')}<w:del w:id="1" w:author="A"><w:r><w:delText>will</w:delText></w:r></w:del><w:ins w:id="2" w:author="A">${r('may')}</w:ins>${r(' come.')}`));
    expect(wordText(block)).toBe('We may come.');
    expect(block.lost).toEqual([{ what: 'deleted', words: 'will' }, { what: 'inserted' }]);
  });

  test('names comments with their words, footnotes, pictures and links', () => {
    const comments = `<w:comments ${W}><w:comment w:id="0" w:author="D. Osei"><w:p>${r('Is this right?')}</w:p></w:comment></w:comments>`;
    const drawing = '<w:r><w:drawing><wp:inline xmlns:wp="x"><w:txbxContent><w:p><w:r><w:t>inside</w:t></w:r></w:p></w:txbxContent></wp:inline></w:drawing></w:r>';
    const block = only(p(`${r('See ')}<w:hyperlink>${r('the plan')}</w:hyperlink><w:r><w:commentReference w:id="0"/></w:r><w:r><w:footnoteReference w:id="2"/></w:r>${drawing}${r('.', '<w:u w:val="single"/>')}`), { 'word/comments.xml': comments });
    expect(wordText(block)).toBe('See the plan.');
    expect(block.lost).toEqual([{ what: 'link' }, { what: 'comment', words: 'D. Osei: Is this right?' }, { what: 'footnote' }, { what: 'picture' }, { what: 'textBox' }, { what: 'looks' }]);
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
