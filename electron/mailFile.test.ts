import PostalMime from 'postal-mime';
import { describe, expect, test } from 'vitest';
import type { Mail } from '@domain/mail';
import { mailFile } from './mailFile';

const mail: Mail = {
  from: { name: 'Office of the City Clerk', address: 'clerk@alderfalls.example' },
  to: [{ name: 'Karen Dowd, "Regional" Coordinator', address: 'coordinator@ice.example' }, { name: 'Łukasz Żółć, Büro für außerordentliche Angelegenheiten des Staates', address: 'lz@state.example' }],
  cc: [{ name: '', address: 'sheriff@lincoln.example' }],
  subject: 'L-2010-001 Delay notice: Activate fingerprint sharing, scheduled for February 1, 2011 – “Łódź Street” and what follows from it for all',
  text: 'Attached is our letter.\n\n.\nFrom here on — Żółć.\n',
  at: '2010-11-18T17:00:00.000Z',
};
const pdf = { name: 'L-2010-001 Delay notice.pdf', mediaType: 'application/pdf', bytes: Uint8Array.from({ length: 5_000 }, (_, index) => (index * 7) % 256) };

const textOf = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');

describe('an e-mail file', () => {
  test('is read by another program as it was meant', async () => {
    const found = await PostalMime.parse(mailFile(mail, [pdf]), { attachmentEncoding: 'arraybuffer' });
    expect(found.from).toEqual(mail.from);
    expect(found.to).toEqual(mail.to);
    expect(found.cc).toEqual(mail.cc);
    expect(found.subject).toBe(mail.subject);
    expect(found.text?.replaceAll('\r\n', '\n').trimEnd()).toBe(mail.text.trimEnd());
    expect(new Date(found.date ?? '').toISOString()).toBe(mail.at);
    expect(found.headers.find(({ key }) => key === 'x-unsent')?.value).toBe('1');
    expect(found.attachments).toHaveLength(1);
    expect(found.attachments[0]).toMatchObject({ filename: pdf.name, mimeType: 'application/pdf', disposition: 'attachment' });
    expect(Buffer.from(found.attachments[0]?.content as ArrayBuffer).equals(Buffer.from(pdf.bytes))).toBe(true);
  });

  test('a file name of another script arrives', async () => {
    const found = await PostalMime.parse(mailFile({ ...mail, cc: [] }, [{ ...pdf, name: "Zażółć (2)'s “Anlage”.pdf" }]));
    expect(found.attachments[0]?.filename).toBe("Zażółć (2)'s “Anlage”.pdf");
    expect(found.cc ?? []).toEqual([]);
  });

  test('keeps the rules of the wire: ASCII, CR LF, no line too long', () => {
    const text = textOf(mailFile(mail, [pdf]));
    expect(text).toMatch(/^[\x20-\x7e\r\n]*$/);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    expect(Math.max(...text.split('\r\n').map((line) => line.length))).toBeLessThanOrEqual(78);
    for (const [word] of text.matchAll(/=\?utf-8\?B\?[^?]*\?=/g)) expect(word.length).toBeLessThanOrEqual(75);
  });

  test('the same mail gives the same bytes, another file another boundary', () => {
    expect(textOf(mailFile(mail, [pdf]))).toBe(textOf(mailFile(mail, [pdf])));
    const boundary = (bytes: Uint8Array) => /boundary="(.+)"/.exec(textOf(bytes))?.[1];
    expect(boundary(mailFile(mail, [pdf]))).not.toBe(boundary(mailFile(mail, [{ ...pdf, bytes: Uint8Array.of(1) }])));
  });

  test('a subject that looks like an encoded word is not taken for one', async () => {
    const subject = '=?utf-8?B?WA==?= is not X';
    expect((await PostalMime.parse(mailFile({ ...mail, subject }, []))).subject).toBe(subject);
  });
});
