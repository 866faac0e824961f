/**
 * Text as a clerk types it: trimmed, with a length that a record can bear, and messages in the clerk's words.
 *
 * Markup stays what it is, plain characters: nothing here or on the sheet reads it as markup.
 */
import { z } from 'zod';

/** One line, `label` names it in the message: "Type the title of the agreement." */
export const line = (ask: string, longest = 200) =>
  z
    .string()
    .transform(oneLine)
    .pipe(z.string().min(1, ask).max(longest, tooLong(longest)));

/** One line that may stay empty. */
export const optionalLine = (longest = 200) => z.string().transform(oneLine).pipe(z.string().max(longest, tooLong(longest)));

/** Several lines that must not be empty. */
export const prose = (ask: string, longest = 10_000) =>
  z
    .string()
    .transform(lines)
    .pipe(z.string().min(1, ask).max(longest, tooLong(longest)));

/** Several lines that may stay empty. */
export const optionalProse = (longest = 10_000) => z.string().transform(lines).pipe(z.string().max(longest, tooLong(longest)));

/** Made when it is needed: the first number that is put in words at a start takes longer than all schemas. */
const tooLong = (longest: number) => ({
  error: () => `This is longer than ${longest.toLocaleString('en-US')} characters. Shorten it, or keep the long text as a document.`,
});

/** Control characters would break lists and print; line ends and tabs become a space in one line of text. */
const oneLine = (text: string): string => plainCharacters(text).replace(/\s+/g, ' ').trim();

const lines = (text: string): string =>
  plainCharacters(text.replace(/\r\n?/g, '\n'))
    .replace(/[ \t]+\n/g, '\n')
    .trim();

/* oxlint-disable-next-line no-control-regex -- control characters are just what is taken out here */
const plainCharacters = (text: string): string => text.normalize('NFC').replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]/g, '');
