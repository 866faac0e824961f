/** The text of a file of unknown encoding: by its byte order mark, else UTF-8 where that holds, else Windows-1252. */

/** Decodes a text file. UTF-16 without a mark is known by its zero bytes. */
export function decoded(bytes: Uint8Array): string {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return utf8(bytes.subarray(3)) ?? windows1252(bytes.subarray(3));
  if (first === 0xff && second === 0xfe) return utf16(bytes.subarray(2), 'little');
  if (first === 0xfe && second === 0xff) return utf16(bytes.subarray(2), 'big');
  const order = orderByZeros(bytes.subarray(0, 4_096));
  if (order !== undefined) return utf16(bytes, order);
  return utf8(bytes) ?? windows1252(bytes);
}

type Order = 'little' | 'big';

/** Texts of our languages have a zero in every second byte of UTF-16, and never one in UTF-8. */
function orderByZeros(bytes: Uint8Array): Order | undefined {
  let even = 0;
  let odd = 0;
  bytes.forEach((byte, index) => {
    if (byte !== 0) return;
    if (index % 2 === 0) even += 1;
    else odd += 1;
  });
  const enough = bytes.length / 8;
  if (odd > enough && odd > even * 4) return 'little';
  return even > enough && even > odd * 4 ? 'big' : undefined;
}

function utf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined; // some byte is no UTF-8
  }
}

function utf16(bytes: Uint8Array, order: Order): string {
  const whole = Buffer.from(bytes.subarray(0, bytes.length - (bytes.length % 2)));
  return (order === 'big' ? whole.swap16() : whole).toString('utf16le');
}

/** What Windows has at 80 to 9F, where Latin-1 has control characters. */
const WINDOWS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ';

const windows1252 = (bytes: Uint8Array): string =>
  Buffer.from(bytes)
    .toString('latin1')
    .replace(/[\u0080-\u009F]/g, (character) => WINDOWS.charAt(character.charCodeAt(0) - 0x80));
