/** A value of a record on a page of an export: whole, with links to the records and files that it names. */
import { exportedFile } from '@domain/exportPath';
import type { Json } from '@domain/entry';
import { fileKind, FileRef } from '@domain/file';
import { Id } from '@domain/id';
import { fileSize } from '@ui/FileField';
import { valueWords } from '../../valueWords';
import { from } from './Page';
import type { Places } from './places';

export type Around = { readonly places: Places; readonly depth: number; /** Where a kept file lies from the top; undefined where it was lost. */ readonly fileHref: (file: FileRef) => string | undefined; /** Why a file is not there. */ readonly absent: string };

type ValueProps = { readonly table: string; readonly field: string; readonly value: Json; readonly around: Around };

export function Value({ table, field, value, around }: ValueProps) {
  if (typeof value === 'string') return <Words table={table} field={field} text={value} around={around} />;
  if (Array.isArray(value)) {
    const items = value as readonly Json[]; // what an array of JSON holds is JSON
    if (items.length === 1 && items[0] !== undefined) return <Value table={table} field={field} value={items[0]} around={around} />;
    return <ul>{items.map((one, index) => <li key={index}><Value table={table} field={field} value={one} around={around} /></li>)}</ul>;
  }
  const file = FileRef.safeParse(value);
  if (file.success) return <FileLink file={file.data} around={around} />;
  const files = filesIn(value);
  return (
    <>
      <span className="words">{valueWords(table, field, value, around.places.names) ?? ''}</span>
      {files.length > 0 && <ul>{files.map((one) => <li key={one.hash}><FileLink file={one} around={around} /></li>)}</ul>}
    </>
  );
}

function Words({ table, field, text, around }: { readonly table: string; readonly field: string; readonly text: string; readonly around: Around }) {
  if (Id.safeParse(text).success) return <RecordLink id={text} around={around} />;
  // Lists cut long texts and hide what notes say; here stands all of it.
  const isWhole = text.length > 400 || (table === 'notes' && field === 'text') || text.includes('\n');
  return <span className="words">{isWhole ? text : valueWords(table, field, text, around.places.names)}</span>;
}

export function RecordLink({ id, around: { places, depth } }: { readonly id: string; readonly around: Around }) {
  const href = places.hrefOf(id);
  const name = places.names.get(id)?.name ?? (href === undefined ? 'a record that was taken out' : 'record');
  return href === undefined ? name : <a href={from(depth, href)}>{name}</a>;
}

export function FileLink({ file, around: { fileHref, depth, absent } }: { readonly file: FileRef; readonly around: Around }) {
  const href = fileHref(file);
  return <>{href === undefined ? `${file.name} [${absent}]` : <a href={from(depth, href)}>{file.name}</a>}{` (${fileKind(file)}, ${fileSize(file.size)})`}</>;
}

/** Every file that a value names, however deep, each once. */
export function filesIn(value: Json): readonly FileRef[] {
  const files = new Map<string, FileRef>();
  const look = (one: Json): void => {
    if (one === null || typeof one !== 'object') return;
    const file = 'mediaType' in one ? FileRef.safeParse(one) : undefined; // there are many values and few files
    if (file?.success === true) files.set(exportedFile(file.data), file.data);
    else for (const part of Object.values(one)) look(part as Json); // what an object of JSON holds is JSON
  };
  look(value);
  return [...files.values()];
}
