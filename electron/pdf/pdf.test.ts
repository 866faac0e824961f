import type { PdfJob } from '@bridge/contract';
import { decodePDFRawStream, PDFArray, PDFDict, PDFDocument, PDFName, PDFRawStream, StandardFonts } from 'pdf-lib';
import { describe, expect, test } from 'vitest';
import { addFurniture } from './furniture';
import { srgbProfile } from './icc';
import { identify } from './identity';
import { sheetDocument } from './sheet';
import { withArtifacts } from './structure';

const job: PdfJob = {
  title: 'Notice of delay <ICE & State>', language: 'en-US', author: 'City of Riverton', css: 'p { margin: 0 }',
  copies: [{ html: '<p>To ICE</p>', running: 'Field Office Director, November 18, 2010' }, { html: '<p>To Łódź</p>', running: 'Łukasz Żółć' }],
  footer: 'Head 1/42', mark: 'Historical sample', name: 'Notice', at: '2010-11-18T17:00:00.000Z',
};

/** A document with so many pages, as if Chromium had printed it. */
async function printed(pages: number): Promise<PDFDocument> {
  const document = await PDFDocument.create({ updateMetadata: false });
  const font = await document.embedFont(StandardFonts.TimesRoman);
  for (let page = 1; page <= pages; page += 1) document.addPage([612, 792]).drawText(`Body ${page}`, { x: 72, y: 600, font });
  return document;
}

/** What the pages paint, decoded. */
function contentsOf(document: PDFDocument): readonly string[] {
  return document.getPages().map((page) => {
    const contents = page.node.Contents();
    const streams = contents instanceof PDFArray ? contents.asArray().map((ref) => document.context.lookup(ref)) : [contents];
    return streams.map((stream) => (stream instanceof PDFRawStream ? Buffer.from(decodePDFRawStream(stream).decode()).toString('latin1') : '')).join('\n');
  });
}

const read = async (document: PDFDocument) => PDFDocument.load(await document.save({ useObjectStreams: false }), { updateMetadata: false });

describe('furniture', () => {
  test('the running head stands from the second page of each copy on, foot and mark on every page, all as artifacts', async () => {
    const document = await printed(5);
    await addFurniture(document, job, [3, 2]);
    const contents = contentsOf(await read(document));
    const count = (subtype: string): readonly number[] => contents.map((content) => content.split(`/Subtype /${subtype} >> BDC`).length - 1);
    expect(count('Header')).toEqual([0, 1, 1, 0, 1]);
    expect(count('Footer')).toEqual([1, 1, 1, 1, 1]);
    expect(count('Watermark')).toEqual([1, 1, 1, 1, 1]);
    for (const content of contents) expect(content.split(' BDC').length).toBe(content.split('EMC').length);
  });

  test('a single page without foot and mark is left as it is', async () => {
    const document = await printed(1);
    await addFurniture(document, { ...job, copies: job.copies.slice(0, 1), footer: '', mark: '' }, [1]);
    expect(contentsOf(await read(document))[0]).not.toContain('Artifact');
  });
});

describe('identity', () => {
  test('stands in the document and in its XMP, and is the same in every print', async () => {
    const bytes = async () => {
      const document = await printed(2);
      await addFurniture(document, job, [1, 1]);
      identify(document, job);
      return document.save({ useObjectStreams: false });
    };
    const first = await bytes();
    expect(Buffer.from(await bytes()).equals(Buffer.from(first))).toBe(true);

    const document = await PDFDocument.load(first, { updateMetadata: false });
    expect([document.getTitle(), document.getAuthor(), document.getProducer(), document.getCreationDate()?.toISOString()]).toEqual([job.title, job.author, 'Noticebook', job.at]);
    const metadata = document.catalog.lookup(PDFName.of('Metadata'));
    const xmp = metadata instanceof PDFRawStream ? Buffer.from(metadata.contents).toString('utf8') : '';
    expect(xmp).toContain('Notice of delay &lt;ICE &amp; State&gt;');
    expect(xmp).toContain('<pdfaid:part>2</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance><pdfuaid:part>1</pdfuaid:part>');
    expect(document.catalog.lookup(PDFName.of('OutputIntents'), PDFArray).lookup(0, PDFDict).has(PDFName.of('DestOutputProfile'))).toBe(true);
  });

  test('the colour profile is well formed: its size, its signature, tags inside it', () => {
    const profile = srgbProfile();
    expect(profile.readUInt32BE(0)).toBe(profile.length);
    expect(profile.toString('latin1', 36, 40)).toBe('acsp');
    for (let tag = 0; tag < profile.readUInt32BE(128); tag += 1) {
      const [offset, length] = [profile.readUInt32BE(136 + tag * 12), profile.readUInt32BE(140 + tag * 12)];
      expect(offset % 4).toBe(0);
      expect(offset + length).toBeLessThanOrEqual(profile.length);
    }
  });
});

describe('the sheet', () => {
  test('has each copy in a section of its own, and texts as text', () => {
    const html = sheetDocument(job);
    expect(html).toContain('<html lang="en-US">');
    expect(html).toContain('<title>Notice of delay &lt;ICE &amp; State&gt;</title>');
    expect(html.match(/<section class="copy">/g)).toHaveLength(2);
  });

  test('a style cannot end its element, and a letter cannot learn the nonce', () => {
    const html = sheetDocument({ ...job, css: 'p{}</style><script>x</script>', copies: [{ html: '<p>__CSP_NONCE__</p>', running: '' }] });
    expect(html.match(/<\/style/g)).toHaveLength(1);
    expect(html.match(/__CSP_NONCE__/g)).toHaveLength(1);
  });
});

describe('artifacts', () => {
  const cases = [
    ['a line outside any tag is marked', ['q', '0 0 10 1 re', 'f', 'Q'], ['q', '/Artifact BMC', '0 0 10 1 re', 'f', 'EMC', 'Q']],
    ['a clip paints nothing', ['0 0 9 9 re', 'W n'], ['0 0 9 9 re', 'W n']],
    ['what is tagged stays as it is', ['/P <</MCID 0 >>BDC', 'BT', '(x) Tj', 'ET', '0 0 1 1 re', 'f', 'EMC'], ['/P <</MCID 0 >>BDC', 'BT', '(x) Tj', 'ET', '0 0 1 1 re', 'f', 'EMC']],
    ['text with its tag inside stays as it is', ['BT', '/Span <</MCID 1 >>BDC', '(x) Tj', 'EMC', 'ET'], ['BT', '/Span <</MCID 1 >>BDC', '(x) Tj', 'EMC', 'ET']],
    ['text without a tag is marked', ['BT', '(•) Tj', 'ET'], ['/Artifact BMC', 'BT', '(•) Tj', 'ET', 'EMC']],
    ['a picture outside any tag is marked', ['q', '/X6 Do', 'Q'], ['q', '/Artifact BMC', '/X6 Do', 'EMC', 'Q']],
    ['a border of lines is marked from its first point', ['0 0 m', '5 0 l', 'S'], ['/Artifact BMC', '0 0 m', '5 0 l', 'S', 'EMC']],
  ] as const;
  test.each(cases)('%s', (_name, before, after) => {
    expect(withArtifacts(before.join('\n')).split('\n')).toEqual(after);
  });
});
