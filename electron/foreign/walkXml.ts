/** Reads the XML of an office document, one element after the other. No entity but XML's own is expanded. */
import { SaxesParser, type SaxesTagPlain } from 'saxes';
import { ForeignError } from './foreignError';

interface Reading {
  readonly open?: (name: string, attributes: Readonly<Record<string, string>>) => void;
  readonly text?: (text: string) => void;
  readonly close?: (name: string) => void;
}

/** Reads XML from its beginning to its end; names of elements and attributes come without their prefix. */
export function walkXml(xml: string, { open, text, close }: Reading): void {
  if (xml === '') return;
  const parser = new SaxesParser();
  const local = (name: string): string => name.slice(name.indexOf(':') + 1);
  parser.on('error', () => {
    throw new ForeignError('wrongKind', 'The document is damaged: one of its parts is no XML. Save it anew in Word and choose it again.');
  });
  parser.on('opentag', (tag: SaxesTagPlain) => open?.(local(tag.name), Object.fromEntries(Object.entries(tag.attributes).map(([key, value]) => [local(key), value]))));
  parser.on('text', (piece) => text?.(piece));
  parser.on('cdata', (piece) => text?.(piece));
  parser.on('closetag', (tag) => close?.(local(tag.name)));
  parser.write(xml).close();
}
