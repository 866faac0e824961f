import { expect, test } from 'vitest';
import { strengthOf } from './passphraseStrength';
import { suggestedPassphrase } from './suggestion';

test('a suggested passphrase is five groups of four letters that cannot be confused, another one each time, and strong', () => {
  const random = (length: number) => crypto.getRandomValues(new Uint8Array(length));
  const made = Array.from({ length: 200 }, () => suggestedPassphrase(random));
  for (const passphrase of made) expect(passphrase).toMatch(/^([a-hjkmnp-z2-9]{4}-){4}[a-hjkmnp-z2-9]{4}$/);
  expect(new Set(made).size).toBe(200);
  expect(strengthOf(made[0] ?? '', []).score).toBe(4);
});

test('what anybody would try first is weak, however long it is', () => {
  expect(strengthOf('password1234', []).score).toBeLessThan(3);
  expect(strengthOf('aaaaaaaaaaaaaaaa', []).score).toBeLessThan(3);
  expect(strengthOf('Bridgewater2026', ['City of Bridgewater']).score).toBeLessThan(3);
  expect(strengthOf('correct horse battery staple', ['City of Bridgewater']).score).toBe(4);
});
