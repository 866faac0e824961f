/** A passphrase that nobody can guess and that can be read from paper: five groups of four, without letters that look like digits. */

const LETTERS = 'abcdefghjkmnpqrstuvwxyz23456789';
const GROUPS = 5;
const LENGTH = 4;

/** `random` gives so many random bytes. About 99 bits. */
export function suggestedPassphrase(random: (length: number) => Uint8Array): string {
  const letters: string[] = [];
  while (letters.length < GROUPS * LENGTH) {
    for (const byte of random(GROUPS * LENGTH)) {
      const letter = LETTERS[byte & 31];
      if (letter !== undefined && letters.length < GROUPS * LENGTH) letters.push(letter); // the one value without a letter is drawn again
    }
  }
  return Array.from({ length: GROUPS }, (_, group) => letters.slice(group * LENGTH, (group + 1) * LENGTH).join('')).join('-');
}
