import { describe, expect, it } from 'vitest';
import { line, optionalLine, optionalProse, prose } from './text';

const messageOf = (result: { error?: { issues: readonly { message: string }[] } | undefined }) => result.error?.issues[0]?.message;

describe('a line of text', () => {
  it('is trimmed, and line ends, tabs and runs of spaces become one space', () => {
    expect(line('Type it.').parse('  Give\r\nwritten\t\tnotice  ')).toBe('Give written notice');
  });

  it('of spaces only is empty, and is asked for in the words of the field', () => {
    expect(messageOf(line('Type the title of the agreement.').safeParse(' \t\n '))).toBe('Type the title of the agreement.');
    expect(optionalLine().parse('   ')).toBe('');
  });

  it('loses control characters that would break a list or a print, and keeps every letter', () => {
    expect(line('Type it.').parse('Pe\u0000ña\u0007 & Søn \u{1F3DB} 市')).toBe('Peña & Søn \u{1F3DB} 市');
  });

  it('typed with a separate accent is the same as with one letter', () => {
    expect(line('Type it.').parse('Pen\u0303a')).toBe('Pe\u00F1a');
  });

  it('keeps markup as plain characters', () => {
    expect(line('Type it.').parse('<b>Notice</b> {{agreement}}')).toBe('<b>Notice</b> {{agreement}}');
  });

  it('keeps the leading zero of a ZIP code', () => {
    expect(line('Type it.').parse('02134')).toBe('02134');
  });

  it('that is too long is refused with its limit, after trimming', () => {
    expect(line('Type it.', 5).safeParse('  12345  ').success).toBe(true);
    expect(messageOf(optionalLine(1_000).safeParse('x'.repeat(1_001)))).toBe('This is longer than 1,000 characters. Shorten it, or keep the long text as a document.');
  });
});

describe('several lines of text', () => {
  it('keep their line ends, in one kind, without spaces before them', () => {
    expect(prose('Type it.').parse('First line  \r\nsecond\rthird\n\n')).toBe('First line\nsecond\nthird');
  });

  it('of nothing but line ends are empty', () => {
    expect(messageOf(prose('Say why.').safeParse('\n \r\n'))).toBe('Say why.');
    expect(optionalProse().parse('\n')).toBe('');
  });
});
