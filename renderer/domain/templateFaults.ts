/** What the shape of a template alone cannot say: each used name is known and stands where it can, each question is printed, each optional one is guarded. */
import type { z } from 'zod';
import { FACTS, isFactName, type FieldKind } from './fact';
import type { Block, Inline } from './letterDoc';
import type { Shape } from './template';

/** A fault with its place in the template. */
export type Fault = { readonly path: readonly (string | number)[]; readonly message: string };

/** The faults of a template whose shape is right. */
export function faults(template: z.infer<typeof Shape>): readonly Fault[] {
  const found: Fault[] = [...questionFaults(template)];
  const fields = new Map(template.fields.map((field) => [field.name, field]));
  const used = new Set<string>();

  const kindOf = (name: string): FieldKind | undefined => fields.get(name)?.kind ?? (isFactName(name) ? FACTS[name].kind : undefined);
  const know = (name: string, path: Fault['path']) => {
    if (kindOf(name) === undefined) found.push({ path, message: `${name} is neither a question of this template nor a fact of the records.` });
  };
  const note = (name: string, path: Fault['path'], guards: readonly string[]) => {
    used.add(name);
    know(name, path);
    if (fields.get(name)?.optional && !guards.includes(name)) {
      found.push({ path, message: `${name} is optional: use it in a passage that stands when it is filled.` });
    }
  };
  const walkLine = (line: readonly Inline[], path: Fault['path'], guards: readonly string[]) => {
    for (const [index, node] of line.entries()) {
      if (node.type === 'text') continue;
      if (node.type === 'conditionalText') {
        const { when, is } = node.attrs;
        know(when, [...path, index, 'attrs', 'when']);
        walkLine(node.content, [...path, index, 'content'], is === 'empty' ? guards : [...guards, when]);
        continue;
      }
      const { name } = node.attrs;
      note(name, [...path, index], guards);
      if (kindOf(name) === 'rows') found.push({ path: [...path, index], message: `${name} has rows: it fills a table, and cannot stand in a line.` });
    }
  };
  const walk = (blocks: readonly Block[], path: Fault['path'], guards: readonly string[]) => {
    for (const [index, block] of blocks.entries()) {
      const at = [...path, index];
      switch (block.type) {
        case 'paragraph':
          walkLine(block.content, [...at, 'content'], guards);
          break;
        case 'conditional': {
          const { when, is } = block.attrs;
          know(when, [...at, 'attrs', 'when']);
          walk(block.content, [...at, 'content'], is === 'empty' ? guards : [...guards, when]);
          break;
        }
        case 'bulletList':
        case 'orderedList':
          for (const [number, item] of block.content.entries()) walk(item.content, [...at, 'content', number, 'content'], guards);
          break;
        case 'mergeTable': {
          const { name } = block.attrs;
          note(name, at, guards);
          if (kindOf(name) !== 'rows' && kindOf(name) !== undefined) found.push({ path: at, message: `${name} has no rows: only a field of kind rows fills a table.` });
        }
      }
    }
  };
  walkLine(template.re, ['re'], []);
  walk(template.reference, ['reference'], []);
  walk(template.body.content, ['body', 'content'], []);

  for (const [index, field] of template.fields.entries()) {
    if (!used.has(field.name)) found.push({ path: ['fields', index, 'name'], message: `${field.name} is asked, but stands nowhere in the letter.` });
  }
  for (const [index, block] of template.reference.entries()) {
    if (hasOther(block)) found.push({ path: ['reference', index], message: 'Only paragraphs stand beside the subject, no list and no table.' });
  }
  return found;
}

function questionFaults({ fields }: Pick<z.infer<typeof Shape>, 'fields'>): readonly Fault[] {
  const found: Fault[] = [];
  for (const [index, field] of fields.entries()) {
    const path = ['fields', index, 'name'];
    if (fields.findIndex((other) => other.name === field.name) < index) found.push({ path, message: `Two questions are named ${field.name}.` });
    if (isFactName(field.name) && field.from !== field.name) {
      found.push({ path, message: `${field.name} is a fact of the records: the question needs another name.` });
    }
    if ((field.kind === 'choice') !== (field.choices !== undefined)) {
      found.push({ path: ['fields', index, 'choices'], message: 'A question of kind choice has choices, another one has none.' });
    }
    if ((field.kind === 'rows') !== (field.columns !== undefined)) {
      found.push({ path: ['fields', index, 'columns'], message: 'A question of kind rows has columns, another one has none.' });
    }
  }
  return found;
}

const hasOther = (block: Block): boolean => (block.type === 'conditional' ? block.content.some(hasOther) : block.type !== 'paragraph');
