/** The templates of letters that come with Noticebook, read once and parsed as everything else from outside. */
import l1 from '@assets/templates/L1.json';
import l10 from '@assets/templates/L10.json';
import l10r from '@assets/templates/L10R.json';
import l2 from '@assets/templates/L2.json';
import l3 from '@assets/templates/L3.json';
import l4 from '@assets/templates/L4.json';
import l5 from '@assets/templates/L5.json';
import l6 from '@assets/templates/L6.json';
import l7 from '@assets/templates/L7.json';
import l8 from '@assets/templates/L8.json';
import l9 from '@assets/templates/L9.json';
import type { Letter, LetterKind } from '@domain/letter';
import { readTemplate, type Template } from '@domain/template';

const read = (source: unknown): Template => {
  const template = readTemplate(source);
  if (!template.ok) throw new Error(`A template of Noticebook has faults: ${template.error.join(' ')}`);
  return template.value;
};

/** In the order in which they are offered; a kind may have several. */
export const TEMPLATES: readonly Template[] = [l1, l2, l3, l4, l5, l6, l7, l8, l9, l10, l10r].map(read);

/** The templates of a kind, the usual one first. */
export const templatesOf = (kind: LetterKind): readonly Template[] => TEMPLATES.filter((template) => template.kind === kind);

/** The template that a letter is written with. */
export function templateFor({ kind, template: { id } }: Pick<Letter, 'kind' | 'template'>): Template {
  const found = TEMPLATES.find((template) => template.id === id) ?? templatesOf(kind)[0];
  if (!found) throw new Error(`Noticebook has no template for a letter of kind ${kind}.`);
  return found;
}
