import { describe, expect, test } from 'vitest';
import { manualSections } from './manualText';

const CHAPTER = `What it is about, in
two lines.

## Write it, and send

1. Press **New letter**.
2. Go to [Settings](/settings), then type \`verify\`.

- One
- Two
`;

describe('a chapter', () => {
  const [intro, write] = manualSections(CHAPTER);

  test('begins with what stands before its first heading', () => {
    expect(intro).toEqual({
      id: '', title: '', text: 'What it is about, in two lines. ',
      blocks: [{ kind: 'paragraph', spans: [{ kind: 'text', text: 'What it is about, in two lines.' }] }],
    });
  });

  test('has sections with lists, strong words, links and words to type', () => {
    expect(write).toMatchObject({ id: 'write-it-and-send', title: 'Write it, and send' });
    expect(write?.blocks).toEqual([
      {
        kind: 'list', isNumbered: true,
        items: [
          [{ kind: 'text', text: 'Press ' }, { kind: 'strong', text: 'New letter' }, { kind: 'text', text: '.' }],
          [{ kind: 'text', text: 'Go to ' }, { kind: 'link', text: 'Settings', href: '/settings' }, { kind: 'text', text: ', then type ' }, { kind: 'typed', text: 'verify' }, { kind: 'text', text: '.' }],
        ],
      },
      { kind: 'list', isNumbered: false, items: [[{ kind: 'text', text: 'One' }], [{ kind: 'text', text: 'Two' }]] },
    ]);
  });

  test('is searched in all its words, without its marks', () => {
    expect(write?.text).toBe('Press New letter. Go to Settings, then type verify. One Two ');
  });

  test('without a word has no section', () => {
    expect(manualSections('\n')).toEqual([]);
  });

  test('shows a picture that stands alone, with what it shows, and reads on in the words around it', () => {
    const [section] = manualSections('Press it.\n\n![The ledger, with a\nproof that is missing](ledger)\n\nThen ![no picture](in-a-line).');
    expect(section?.blocks.map(({ kind }) => kind)).toEqual(['paragraph', 'picture', 'paragraph']);
    expect(section?.blocks[1]).toEqual({ kind: 'picture', name: 'ledger', alt: 'The ledger, with a proof that is missing' });
    expect(section?.text).not.toContain('ledger');
  });
});
