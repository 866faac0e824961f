/** What stands in a stream of a PDF, unpacked and packed. */
import { deflateSync, inflateSync } from 'node:zlib';
import { decodePDFRawStream, type PDFContext, PDFName, PDFRawStream } from 'pdf-lib';

const FILTER = PDFName.of('Filter');

/** The bytes of a stream. Most are packed in the one way that the system unpacks, many times as fast as the library. */
export function unpacked(stream: PDFRawStream): Buffer {
  const { dict, contents } = stream;
  if (!dict.has(FILTER)) return Buffer.from(contents);
  const isPlainlyPacked = dict.get(FILTER) === PDFName.of('FlateDecode') && !dict.has(PDFName.of('DecodeParms'));
  return isPlainlyPacked ? inflateSync(contents) : Buffer.from(decodePDFRawStream(stream).decode());
}

/** A stream of these bytes. */
export function packed(context: PDFContext, bytes: Uint8Array): PDFRawStream {
  const contents = deflateSync(bytes);
  return PDFRawStream.of(context.obj({ Filter: 'FlateDecode', Length: contents.length }), contents);
}
