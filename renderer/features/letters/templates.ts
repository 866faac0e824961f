/** The templates of letters that come with Noticebook, read once and parsed as everything else from outside. */
import l1 from '@assets/templates/L1.json';
import l2 from '@assets/templates/L2.json';
import type { Letter, LetterKind } from '@domain/letter';
import { readTemplate, type Template } from '@domain/template';

const read = (source: unknown): Template => {
  const template = readTemplate(source);
  if (!template.ok) throw new Error(`A template of Noticebook has faults: ${template.error.join(' ')}`);
  return template.value;
};

/** In the order in which they are offered; a kind may have several. */
export const TEMPLATES: readonly Template[] = [l1, l2].map(read);

/** The templates of a kind, the usual one first. */
export const templatesOf = (kind: LetterKind): readonly Template[] => TEMPLATES.filter((template) => template.kind === kind);

/** The template that a letter is written with. */
export function templateFor({ kind, template: { id } }: Pick<Letter, 'kind' | 'template'>): Template {
  const found = TEMPLATES.find((template) => template.id === id) ?? templatesOf(kind)[0];
  if (!found) throw new Error(`Noticebook has no template for a letter of kind ${kind}.`);
  return found;
}
