/** What is still wrong with a template while it is written, in words and with its place. */
import L1 from '@assets/templates/L1.json';
import { describe, expect, it } from 'vitest';
import type { EditorNode } from './editorDoc';
import { type Field, readTemplate } from './template';
import { draftOf, nameFor, templateOfDraft, type TemplateDraft } from './templateDraft';
import { readTemplateFile, templateFileText } from './templateFile';

const read = readTemplate(L1);
if (!read.ok) throw new Error(read.error.join('\n'));
const delay = read.value;
const draft = draftOf('Ours', delay);
const identity = { id: 'ours', kind: 'L1', version: 2 } as const;
const problems = (change: Partial<TemplateDraft>) => templateOfDraft({ ...draft, ...change }, identity).problems;
const body = (...content: EditorNode[]): EditorNode => ({ type: 'doc', content: [{ type: 'subject', content: [{ type: 'text', text: 'Re' }] }, { type: 'reference', content: [] }, { type: 'body', content }] });

describe('a template while it is written', () => {
  it('has no problem when nothing is wrong', () => {
    const { template, problems: none } = templateOfDraft(draft, identity);
    expect(none).toEqual([]);
    expect(template).toEqual({ ...delay, ...identity, title: 'Ours' });
  });

  it('says at the words that a question is gone, by the name that stands there', () => {
    const [problem] = problems({ fields: delay.fields.filter(({ name }) => name !== 'proposedDate') });
    expect(problem).toMatchObject({ place: 'words', message: '“proposed date” is neither a question of this template nor a fact of the records.' });
  });

  it('says at the question that it stands nowhere, in the clerk’s words', () => {
    const extra: Field = { name: 'councilContact', label: 'Who asks?', noun: 'council contact', kind: 'line', help: 'A name.' };
    expect(problems({ fields: [...delay.fields, extra] })).toEqual([{ place: 'question', index: delay.fields.length, message: '“council contact” is asked, but stands nowhere in the letter.' }]);
  });

  it('says where an optional field stands without its condition', () => {
    const optional: Field = { name: 'note', label: 'Note?', noun: 'note', kind: 'line', help: 'A note.', optional: true };
    expect(problems({ fields: [optional], words: body({ type: 'paragraph', content: [{ type: 'text', text: 'See ' }, { type: 'mergeField', attrs: { name: 'note' } }] }) })).toEqual([
      // subject 0..3, reference 4..5, body 6, paragraph 7, “See ” 8..11
      { place: 'words', at: 12, message: '“note” is optional: use it in a passage that stands when it is filled.' },
    ]);
  });

  it('tells of what is missing and of what is wrong at once', () => {
    const messages = problems({ closing: '', fields: delay.fields.filter(({ name }) => name !== 'proposedDate') }).map(({ message }) => message);
    expect(messages).toContain('Type the words above the signature, for example: Sincerely,');
    expect(messages).toContain('“proposed date” is neither a question of this template nor a fact of the records.');
  });

  it('asks for the name, the subject, the words and the closing', () => {
    const empty: EditorNode = { type: 'doc', content: [{ type: 'subject' }, { type: 'reference', content: [{ type: 'paragraph' }] }, { type: 'body', content: [{ type: 'paragraph' }] }] };
    expect(problems({ name: ' ', closing: '', fields: [], words: empty }).map(({ message }) => message).toSorted()).toEqual([
      'Give the template a name.', 'The letter has no words yet.', 'The subject is empty. Type what the letter is about.', 'Type the words above the signature, for example: Sincerely,',
    ]);
  });

  it.each([
    ['proposed date', [], 'proposedDate'],
    ['Proposed date', ['proposedDate'], 'proposedDate2'],
    ['scheduled date: due date', [], 'scheduledDateDueDate'],
    ['due date', [], 'dueDate2'], // a fact of the records has that name
    ['3 windows', [], 'questionWindows'],
    ['día de reunión', [], 'diaDeReunion'],
    ['日付', [], 'question'],
  ])('a question called “%s” beside %j is named %s', (noun, taken, name) => {
    expect(nameFor(noun, taken)).toBe(name);
  });
});

describe('a template as a file', () => {
  it('comes back as it went', () => {
    expect(readTemplateFile(templateFileText(delay))).toEqual({ ok: true, value: delay });
    expect(readTemplateFile(`\uFEFF${templateFileText(delay)}`).ok, 'with a byte order mark').toBe(true);
  });

  const broken = (change: object) => {
    const result = readTemplateFile(JSON.stringify({ ...delay, ...change }));
    return result.ok ? [] : result.error;
  };

  it.each([
    ['a file of another kind', 'PK\u0003\u0004', 'The file is damaged, or it is a file of another kind: no template can be read from it.'],
    ['a list', '[]', 'The file is damaged, or it is a file of another kind: no template can be read from it.'],
  ])('refuses %s', (_what, text, sentence) => {
    expect(readTemplateFile(text)).toEqual({ ok: false, error: [sentence] });
  });

  it.each([
    [{ closing: undefined }, 'Closing: it is missing.'],
    [{ closing: '' }, 'Closing: it is empty.'],
    [{ kind: 'X9' }, 'Kind of letter: it is none of the values that Noticebook knows.'],
    [{ extra: 1 }, 'The template: there is something that a template does not have (extra).'],
    [{ body: { type: 'doc', content: [{ type: 'image', attrs: { src: 'x' } }] } }, 'The letter, paragraph 1: there is something that cannot be part of a letter.'],
    [{ re: [{ type: 'text', text: 'Re', onclick: 'x' }] }, 'Subject, piece 1: there is something that a template does not have (onclick).'],
    [{ fields: [{ ...delay.fields[0], label: 7 }] }, 'Question 1, label: it is not what a template has there.'],
  ])('says what is wrong with %j', (change, sentence) => {
    expect(broken(change)).toContain(sentence);
  });
});
