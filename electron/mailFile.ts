/**
 * An e-mail as a file (.eml) that mail programs open as a message not sent yet: RFC 5322 with MIME (RFC 2045, 2047, 2231).
 *
 * Written here and not by a library: those there are bring a mail client along, with connections that this program must not have.
 * An independent parser reads it back in the tests.
 */
import { createHash } from 'node:crypto';
import type { Mail, Mailbox } from '@domain/mail';

export type MailPart = { readonly name: string; readonly mediaType: string; readonly bytes: Uint8Array };

/** The bytes of the file; lines end with CR LF, all of it is ASCII. The same mail gives the same bytes. */
export function mailFile(mail: Mail, parts: readonly MailPart[]): Uint8Array {
  const boundary = `noticebook-${createHash('sha256').update(JSON.stringify([mail, parts.map(({ name, bytes }) => [name, createHash('sha256').update(bytes).digest('hex')])])).digest('hex').slice(0, 40)}`;
  const head = [
    ...(mail.from ? [addressHeader('From', [mail.from])] : []),
    ...(mail.to.length > 0 ? [addressHeader('To', mail.to)] : []),
    ...(mail.cc.length > 0 ? [addressHeader('Cc', mail.cc)] : []),
    header('Subject', words(mail.subject)),
    `Date: ${mailDate(mail.at)}`,
    'X-Unsent: 1', // Outlook and others open it as a draft
    'MIME-Version: 1.0',
    header('Content-Type', ['multipart/mixed;', `boundary="${boundary}"`]),
  ];
  const body = [
    '', `--${boundary}`, 'Content-Type: text/plain; charset=utf-8', 'Content-Transfer-Encoding: base64', '', base64(Buffer.from(mail.text.replace(/\r\n?|\n/g, '\r\n'), 'utf8')),
    ...parts.flatMap((part) => [`--${boundary}`, ...partHeaders(part), '', base64(Buffer.from(part.bytes))]),
    `--${boundary}--`, '',
  ];
  return Buffer.from([...head, ...body].join('\r\n'), 'latin1');
}

/** Monday is no guess: `Thu, 18 Nov 2010 17:00:00 +0000`. */
const mailDate = (at: string): string => new Date(at).toUTCString().replace('GMT', '+0000');

/** No line longer than 78 characters where there is a place to break it; a continued line begins with a space. */
function header(name: string, tokens: readonly string[]): string {
  const lines = [`${name}:`];
  for (const token of tokens) {
    const line = lines.at(-1) ?? '';
    if (line.length + 1 + token.length <= 78 || line === `${name}:`) lines[lines.length - 1] = `${line} ${token}`;
    else lines.push(` ${token}`);
  }
  return lines.join('\r\n');
}

const addressHeader = (name: string, boxes: readonly Mailbox[]): string =>
  header(name, boxes.flatMap((box, index) => {
    const tokens = [...(box.name === '' ? [] : phrase(box.name)), `<${box.address}>`];
    return index === boxes.length - 1 ? tokens : [...tokens.slice(0, -1), `${tokens.at(-1) ?? ''},`];
  }));

const isAscii = (text: string): boolean => /^[\x20-\x7e]*$/.test(text);

/** The name before an address: quoted, or encoded. */
const phrase = (name: string): readonly string[] => (isAscii(name) ? `"${name.replace(/[\\"]/g, '\\$&')}"`.split(' ') : encodedWords(name));

/** Free text: as it is where it is ASCII and cannot be taken for an encoded word, else encoded. */
const words = (text: string): readonly string[] => {
  const tokens = text.split(' ');
  return isAscii(text) && !text.includes('=?') && tokens.every((token) => token.length < 900) ? tokens : encodedWords(text);
};

/** RFC 2047: at most 75 characters each, and never a character in two. A space between two of them is not read. */
function encodedWords(text: string): readonly string[] {
  const most = 36; // bytes: 48 characters of base 64; with their frame, behind the name of the header, they fit into a line
  const pieces: string[] = [''];
  for (const character of text) {
    const longer = `${pieces.at(-1) ?? ''}${character}`;
    if (Buffer.byteLength(longer, 'utf8') > most) pieces.push(character);
    else pieces[pieces.length - 1] = longer;
  }
  return pieces.map((piece) => `=?utf-8?B?${Buffer.from(piece, 'utf8').toString('base64')}?=`);
}

/** RFC 2231: the name of the file whatever its script is, and a plain one for programs that do not know that. */
function partHeaders({ name, mediaType }: MailPart): readonly string[] {
  const plain = name.replace(/[^\x20-\x7e]/g, '_').replace(/[\\"]/g, '_');
  const extended = encodeURIComponent(name).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
  return [
    header('Content-Type', [`${mediaType};`, `name="${plain}"`]),
    'Content-Transfer-Encoding: base64',
    header('Content-Disposition', ['attachment;', `filename="${plain}"${plain === name ? '' : ';'}`, ...(plain === name ? [] : [`filename*=UTF-8''${extended}`])]),
  ];
}

const base64 = (bytes: Buffer): string => bytes.toString('base64').replace(/.{76}(?=.)/g, '$&\r\n');
