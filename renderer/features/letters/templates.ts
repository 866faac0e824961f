/** The templates of letters that come with Noticebook, read once and parsed as everything else from outside. */
import l1 from '@assets/templates/L1.json';
import l2 from '@assets/templates/L2.json';
import type { LetterKind } from '@domain/letter';
import { readTemplate, type Template } from '@domain/template';

const read = (source: unknown): Template => {
  const template = readTemplate(source);
  if (!template.ok) throw new Error(`A template of Noticebook has faults: ${template.error.join(' ')}`);
  return template.value;
};

/** The template of each kind. */
export const TEMPLATES: Readonly<Record<LetterKind, Template>> = { L1: read(l1), L2: read(l2) };
