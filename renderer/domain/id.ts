/**
 * Ids are made once, by the command that adds the record, and never change, so that a rebuild gives the same ids.
 *
 * An id is 26 characters of Crockford's base 32: 48 bits of time, then 80 random bits (the ULID layout), so ids sort by
 * when they were made. The clock and the random bits are passed in: this layer reads neither.
 */
import { z } from 'zod';

const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** The id of any record. */
export const Id = z.string().regex(/^[0-9A-HJKMNP-TV-Z]{26}$/, 'This is not the id of a record.');
export type Id = z.infer<typeof Id>;

/** An id from a moment (milliseconds since 1970) and ten random bytes. */
export function makeId(at: number, random: Uint8Array): Id {
  let time = '';
  for (let rest = at, i = 0; i < 10; i += 1) {
    time = letter(rest % 32) + time;
    rest = Math.floor(rest / 32);
  }
  let tail = '';
  let bits = 0;
  let value = 0;
  for (const byte of random.slice(0, 10)) {
    value = (value << 8) | byte;
    bits += 8;
    while (bits >= 5) {
      bits -= 5;
      tail += letter((value >>> bits) & 31);
      value &= (1 << bits) - 1;
    }
  }
  return time + tail;
}

/** The moment of an id, in milliseconds since 1970. Example: an id made at 1,000 answers 1,000. */
export const idTime = (id: Id): number => id.slice(0, 10).split('').reduce((time, character) => time * 32 + ALPHABET.indexOf(character), 0);

const letter = (index: number): string => ALPHABET.charAt(index);
