import L1 from '@assets/templates/L1.json';
import { expect, it } from 'vitest';
import { letterContent } from './letterContent';
import { delayAnswers, sources } from './letterFixture';
import { letterFacts } from './letterFields';
import { letterParts } from './letterParts';
import { merge } from './merge';
import { readTemplate } from './template';

const template = readTemplate(L1);
if (!template.ok) throw new Error(template.error.join('\n'));
const merged = merge(template.value, letterFacts(sources), { ...delayAnswers, cause: 'x'.repeat(500) });
const parts = letterParts(letterContent({ sources, merged, enclosures: ['Deployment plan, page 3', 'Order'] }));

it('the parts of a letter stand in reading order, each as it begins', () => {
  const names = parts.map(({ part }) => part);
  expect([...names.slice(0, 3), ...names.slice(-3)]).toEqual(['The whole letter', 'Subject', 'Paragraph 1', 'Signature', 'Enclosures', 'Recipients']);
  expect(parts.find(({ part }) => part === 'Enclosures')?.quote).toBe('Deployment plan, page 3; Order');
  expect(parts.find(({ part }) => part === 'The whole letter')?.quote).toBe('');
});

it('a long part is cut, so that a comment can keep it', () => {
  expect(Math.max(...parts.map(({ quote }) => quote.length))).toBe(200);
});
