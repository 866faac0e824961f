/** The name of a file within an export: one that every system takes, on every disk, for a long time. */
import { z } from 'zod';

/** Windows keeps these for its devices, with any ending. */
const RESERVED = /^(con|prn|aux|nul|com\d|lpt\d)(\..*)?$/i;

const PART = /^[A-Za-z0-9](?:[A-Za-z0-9 ._-]{0,118}[A-Za-z0-9_-])?$/;

/** `letters/0001-delay-notice.html`: at most four parts of plain letters, none of them up or away. */
export const ExportPath = z
  .string()
  .max(240)
  .refine((path) => {
    const parts = path.split('/');
    return parts.length <= 4 && parts.every((part) => PART.test(part) && !part.includes('..') && !RESERVED.test(part));
  });
export type ExportPath = z.infer<typeof ExportPath>;

/**
 * A part of a name from any text: small letters, digits and hyphens, at most `longest`; never empty.
 *
 * Example: `Niño & Söhne: Übergabe` becomes `nino-sohne-ubergabe`.
 */
export function slug(text: string, longest = 60): string {
  const plain = text.normalize('NFKD').replace(/\p{Mark}/gu, '').toLowerCase().replace(/[^a-z0-9]+/g, '-').slice(0, longest).replace(/^-+|-+$/g, '');
  return plain === '' ? 'record' : plain;
}

/** The ending of a file's name, where it is a plain one: `.pdf`; else nothing. */
export const endingOf = (name: string): string => /\.[A-Za-z0-9]{1,8}$/.exec(name)?.[0].toLowerCase() ?? '';

/** Where a kept file lies within an export: named by its content, with the ending by which computers know what opens it. */
export const exportedFile = ({ hash, name }: { readonly hash: string; readonly name: string }): ExportPath => `files/${hash.slice(0, 2)}/${hash}${endingOf(name)}`;
