import { Method } from '@domain/recipient';
import { expect, test } from 'vitest';
import { methodChoices } from './methodChoices';

test('ways that the agreement names stand first; where it names none, nothing is told apart', () => {
  const grouped = methodChoices([{ method: 'email', effective: 'onReceipt' }, { method: 'certified', effective: 'onReceipt' }]);
  expect(grouped.map((choice) => ('group' in choice ? [choice.group, choice.items.map(({ value }) => value)] : choice))).toEqual([
    ['Named by the agreement', Method.options.filter((method) => method === 'certified' || method === 'email')],
    ['Not named by the agreement', Method.options.filter((method) => method !== 'certified' && method !== 'email')],
  ]);
  expect(methodChoices([])).toEqual(methodChoices());
  expect(methodChoices().map((choice) => ('value' in choice ? choice.value : choice))).toEqual(Method.options);
});
