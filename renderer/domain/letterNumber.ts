/**
 * The pattern of letter numbers: `{series}-{year}-{seq:3}` gives `L-2026-001`.
 *
 * A number is counted on within its year, whatever the pattern is: changing the pattern never changes a number that was given.
 */
import { z } from 'zod';

/** What an office has that never chose a pattern. */
export const DEFAULT_PATTERN = '{series}-{year}-{seq:3}';

/** Every part that a pattern may have: `{seq:4}` has at least four digits. */
const PART = /\{(series|year|yy|seq)(?::([1-6]))?\}/g;

/** Numbers name files as well, so a pattern has nothing that a file's name cannot have. */
const PLAIN = /^[A-Za-z0-9 ._-]*$/;

export const NumberPattern = z
  .string()
  .trim()
  .min(1, 'Type how letters are numbered, for example {series}-{year}-{seq:3}.')
  .max(40, 'This is longer than 40 characters. Shorten it.')
  .superRefine((pattern, context) => {
    const fault = faultOf(pattern);
    if (fault !== undefined) context.addIssue({ code: 'custom', message: fault });
  });

function faultOf(pattern: string): string | undefined {
  const names = [...pattern.matchAll(PART)].map(([, name]) => name);
  const rest = pattern.replace(PART, '');
  if (/[{}]/.test(rest)) return 'In braces only these can stand: {series}, {year}, {yy}, {seq}, and {seq:3} for at least three digits.';
  if (!PLAIN.test(rest)) return 'Besides the parts in braces use letters, digits, spaces, points, hyphens and underscores: the number names files, too.';
  if (names.filter((name) => name === 'seq').length !== 1) return 'Put {seq} or {seq:3} in once: it counts the letters of the year.';
  if (!names.includes('year') && !names.includes('yy')) return 'Put {year} or {yy} in: the count begins anew each year, and no number may come twice.';
  if (/\}\{/.test(pattern)) return 'Put a hyphen, a point or another sign between two parts: run together, two numbers could read the same.';
  return undefined;
}

/** The number of the `sequence`-th letter of a year. */
export const letterNumber = (pattern: string, series: string, year: number, sequence: number): string =>
  pattern.replace(PART, (_, name: string, digits = '1') => {
    if (name === 'series') return series;
    if (name === 'year') return String(year);
    return name === 'yy' ? String(year % 100).padStart(2, '0') : String(sequence).padStart(Number(digits), '0');
  });
