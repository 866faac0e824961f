import { describe, expect, it } from 'vitest';
import { DocumentDraft, KeptDocument, titleOf } from './document';
import { fileKind, FileRef, isShown } from './file';

const file = (name: string, mediaType = 'application/octet-stream') => FileRef.parse({ hash: 'a'.repeat(64), name, size: 7, mediaType });

describe('a kept file', () => {
  it.each([
    [file('signed.pdf', 'application/pdf'), 'PDF', true],
    [file('card.jpg', 'image/jpeg'), 'JPEG picture', true],
    [file('seal.png', 'image/png'), 'PNG picture', true],
    [file('setup.EXE'), 'Program', false],
    [file('run.me.sh'), 'Program', false],
    [file('invoice.pdf'), 'PDF file', false],
    [file('minutes.docx'), 'Word document', false],
    [file('reply.eml'), 'E-mail', false],
    [file('LICENSE'), 'File', false],
    [file('x.constructor'), 'File', false],
    [file('x.valueOf'), 'VALUEOF file', false],
    [file('page.html', 'text/html'), 'Printed sheet', false],
  ])('%o is a %s', (ref, kind, shown) => {
    expect(fileKind(ref)).toBe(kind);
    expect(isShown(ref)).toBe(shown);
  });

  it('is shown by its bytes, whatever its name says', () => {
    expect(isShown(file('harmless.pdf'))).toBe(false);
    expect(isShown(file('odd.exe', 'application/pdf'))).toBe(true);
  });
});

describe('a document', () => {
  it.each([
    ['Signed_MOA 2009.pdf', 'Signed MOA 2009'],
    ['.bashrc', '.bashrc'],
    ['archive.tar.gz', 'archive.tar'],
    ['_.pdf', '_.pdf'],
    [`${'x'.repeat(250)}.pdf`, 'x'.repeat(200)],
  ])('from the file %s is first called %s', (name, title) => {
    expect(titleOf({ name })).toBe(title);
  });

  it('needs a title, and keeps markup as plain characters', () => {
    expect(DocumentDraft.safeParse({ title: '  ', note: '' }).error?.issues[0]?.message).toBe('Type what it is, for example Signed copy.');
    expect(DocumentDraft.parse({ title: '<b>Bold</b>', note: '' }).title).toBe('<b>Bold</b>');
    expect(DocumentDraft.safeParse({ title: 'x'.repeat(100_000), note: '' }).success).toBe(false);
  });

  it('of the first version of this record still parses', () => {
    const line = '{"id":"01HX0000000000000000000001","about":{"table":"agreements","id":"01HX0000000000000000000002"},"file":{"hash":"' + 'b'.repeat(64) + '","name":"moa.pdf","size":120,"mediaType":"application/pdf"},"title":"Signed copy","note":"","addedOn":"2010-11-15"}';
    expect(KeptDocument.parse(JSON.parse(line)).title).toBe('Signed copy');
  });
});
