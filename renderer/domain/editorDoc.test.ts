/** The words of templates go into the editor and come back as they were. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { blocksFromEditor, type EditorNode, fromEditor, positionOf, toEditor, wordsOfTemplate } from './editorDoc';
import { readTemplate, type Template } from './template';

const folder = new URL('../../assets/templates/', import.meta.url);
const templates = readdirSync(folder)
  .filter((name) => name.endsWith('.json'))
  .map((name): readonly [string, Template] => {
    const read = readTemplate(JSON.parse(readFileSync(new URL(name, folder), 'utf8')));
    if (!read.ok) throw new Error(read.error.join('\n'));
    return [name, read.value];
  });

const paragraph = (...content: EditorNode[]): EditorNode => ({ type: 'paragraph', content });
const text = (words: string, ...marks: string[]): EditorNode => ({ type: 'text', text: words, ...(marks.length > 0 ? { marks: marks.map((type) => ({ type })) } : {}) });
const field = (name: string): EditorNode => ({ type: 'mergeField', attrs: { name } });
const when = (name: string, node: EditorNode, is = 'filled'): EditorNode => ({ ...node, marks: [{ type: 'condition', attrs: { when: name, is } }, ...(node.marks ?? [])] });
const doc = (...body: EditorNode[]): EditorNode => ({ type: 'doc', content: [{ type: 'subject', content: [text('Re')] }, { type: 'reference', content: [paragraph()] }, { type: 'body', content: body }] });

describe('the words of a template in the editor', () => {
  it.each(templates)('%s comes back as it was', (_name, template) => {
    const { words } = fromEditor(toEditor(wordsOfTemplate(template)));
    expect(words.re).toEqual(template.re);
    expect(words.reference).toEqual(template.reference);
    expect(words.body).toEqual(template.body.content);
  });

  it('leave out empty paragraphs, lists and passages, which mean nothing', () => {
    const { words } = fromEditor(doc(paragraph(), { type: 'conditional', attrs: { when: 'cause' }, content: [paragraph()] }, { type: 'bulletList', content: [{ type: 'listItem', content: [paragraph()] }] }, paragraph(text('Stays.'))));
    expect(words.body).toEqual([{ type: 'paragraph', content: [{ type: 'text', text: 'Stays.' }] }]);
  });

  it('join neighboring words under one condition, and keep two conditions apart', () => {
    const { words } = fromEditor(doc(paragraph(when('cause', text('By ')), when('cause', field('cause')), when('cause', text('.', 'bold')), when('cause', text('None.'), 'empty'))));
    expect(words.body[0]).toEqual({
      type: 'paragraph',
      content: [
        { type: 'conditionalText', attrs: { when: 'cause' }, content: [{ type: 'text', text: 'By ' }, { type: 'mergeField', attrs: { name: 'cause' } }, { type: 'text', text: '.', marks: [{ type: 'bold' }] }] },
        { type: 'conditionalText', attrs: { when: 'cause', is: 'empty' }, content: [{ type: 'text', text: 'None.' }] },
      ],
    });
  });

  it('keep bold and italic, and drop whatever else a document may bring', () => {
    const { words } = fromEditor(doc(paragraph(text('Words', 'italic', 'underline', 'bold')), { type: 'image', attrs: { src: 'x' } }, { type: 'heading', content: [text('Title')] }));
    expect(words.body).toEqual([{ type: 'paragraph', content: [{ type: 'text', text: 'Words', marks: [{ type: 'bold' }, { type: 'italic' }] }] }]);
  });

  it('know where each of them stands, counted as the editor counts', () => {
    // doc: subject 0..3 (“Re” 1, 2), reference 4..7 (an empty paragraph), body begins at 8, its first paragraph at 9.
    const { positions } = fromEditor(doc(paragraph(), paragraph(text('abc'), field('cause')), { type: 'conditional', attrs: { when: 'cause' }, content: [paragraph(when('cause', text('x')))] }));
    expect(positions.get('re.0')).toBe(1);
    expect(positions.get('body.content.0')).toBe(11);
    expect(positions.get('body.content.0.content.0')).toBe(12);
    expect(positions.get('body.content.0.content.1')).toBe(15);
    expect(positions.get('body.content.1')).toBe(17);
    expect(positions.get('body.content.1.content.0.content.0.content.0')).toBe(19);
    expect(positionOf(positions, ['body', 'content', 1, 'attrs', 'when'])).toBe(17);
    expect(positionOf(positions, ['body', 'content', 7])).toBe(9);
    expect(positionOf(positions, ['closing'])).toBeUndefined();
  });

  it('are kept from a selection as passages', () => {
    expect(blocksFromEditor([paragraph(text('One')), paragraph()])).toEqual([{ type: 'paragraph', content: [{ type: 'text', text: 'One' }] }]);
  });
});
