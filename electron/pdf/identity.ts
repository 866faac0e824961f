/**
 * Who made the PDF, when, in which language and colours: the same facts in the document's own fields and in its XMP.
 *
 * All of them come from the job, so that one job gives the same bytes every time. The file says that it is PDF/UA-1 and PDF/A-2a:
 * a drill has every kind of paper checked by a validator (docs/pdf.md).
 */
import { createHash } from 'node:crypto';
import { deflateSync } from 'node:zlib';
import type { PdfJob } from '@bridge/contract';
import { type PDFDocument, PDFHexString, PDFName, PDFRawStream, PDFString } from 'pdf-lib';
import { srgbProfile } from './icc';

const PROGRAM = 'Noticebook';

/** What a document says of itself. */
export type Identity = Pick<PdfJob, 'title' | 'author' | 'language' | 'at'>;

/** The standards that a document says it follows: PDF/UA-1, PDF/A-2a. */
export type Claims = { readonly isUa: boolean; readonly isA: boolean };

const BOTH: Claims = { isUa: true, isA: true };

/** The same in every document. */
let packedProfile: Buffer | undefined;

/** Writes the identity into a document; `seed` tells it from every other one. Changes `document`. */
export function identify(document: PDFDocument, job: Identity, claims: Claims = BOTH, seed: string = JSON.stringify(job)): void {
  const { context, catalog } = document;
  const { title, author, language } = job;
  const moment = new Date(job.at);
  document.setTitle(title, { showInWindowTitleBar: true });
  if (author !== '') document.setAuthor(author);
  document.setCreator(PROGRAM);
  document.setProducer(PROGRAM);
  document.setCreationDate(moment);
  document.setModificationDate(moment);
  catalog.set(PDFName.of('Lang'), PDFString.of(language));

  const xmp = Buffer.from(metadata(job, claims), 'utf8');
  catalog.set(PDFName.of('Metadata'), context.register(PDFRawStream.of(context.obj({ Type: 'Metadata', Subtype: 'XML', Length: xmp.length }), xmp)));

  packedProfile ??= deflateSync(srgbProfile());
  const profile = packedProfile;
  const profileRef = context.register(PDFRawStream.of(context.obj({ N: 3, Filter: 'FlateDecode', Length: profile.length }), profile));
  catalog.set(PDFName.of('OutputIntents'), context.obj([{
    Type: 'OutputIntent', S: 'GTS_PDFA1', OutputConditionIdentifier: PDFString.of('sRGB'), Info: PDFString.of('sRGB IEC61966-2.1'), DestOutputProfile: profileRef,
  }]));

  const id = PDFHexString.of(createHash('sha256').update(seed).digest('hex').slice(0, 32));
  context.trailerInfo.ID = context.obj([id, id]);
}

function metadata({ title, author, language, at }: Identity, { isUa, isA }: Claims): string {
  const second = `${at.slice(0, 19)}Z`;
  const creator = author === '' ? '' : `<dc:creator><rdf:Seq><rdf:li>${xml(author)}</rdf:li></rdf:Seq></dc:creator>`;
  return `<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
${isA ? '<pdfaid:part>2</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>' : ''}${isUa ? '<pdfuaid:part>1</pdfuaid:part>' : ''}
<dc:format>application/pdf</dc:format>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">${xml(title)}</rdf:li></rdf:Alt></dc:title>
<dc:language><rdf:Bag><rdf:li>${xml(language)}</rdf:li></rdf:Bag></dc:language>
${creator}
<xmp:CreateDate>${second}</xmp:CreateDate><xmp:ModifyDate>${second}</xmp:ModifyDate><xmp:MetadataDate>${second}</xmp:MetadataDate>
<xmp:CreatorTool>${PROGRAM}</xmp:CreatorTool><pdf:Producer>${PROGRAM}</pdf:Producer>
</rdf:Description>
${SCHEMA_OF_UA}
</rdf:RDF></x:xmpmeta>
<?xpacket end="r"?>`;
}

const xml = (value: string): string => value.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** PDF/A wants every schema described that it does not know itself, and that of PDF/UA it does not know (ISO 19005-2, 6.6.2.3). */
const SCHEMA_OF_UA = `<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA identification</pdfaSchema:schema><pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI><pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name><pdfaProperty:valueType>Integer</pdfaProperty:valueType><pdfaProperty:category>internal</pdfaProperty:category><pdfaProperty:description>Part of ISO 14289</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description>`;
