/** A file that is kept by its content: named by the SHA-256 of its bytes, so that it can neither change nor double. */
import { z } from 'zod';

export const FileRef = z.strictObject({
  hash: z.string().regex(/^[0-9a-f]{64}$/),
  /** As the clerk knew it, without folders. */
  name: z.string().min(1).max(255),
  /** In bytes. */
  size: z.int().min(0),
  /** By its bytes, not by its name: `image/png`, `image/jpeg`, `application/pdf`, `text/html`, else `application/octet-stream`. */
  mediaType: z.string().max(100),
});
export type FileRef = z.infer<typeof FileRef>;

/** The largest file that is kept, in bytes; `electron/attachments.ts` refuses a larger one. */
export const LARGEST_FILE = 200 * 1024 * 1024;

/** What Noticebook itself can show, by the bytes. Everything else can be saved, and is never opened here. */
const SHOWN = ['application/pdf', 'image/png', 'image/jpeg'];

/** Can this file be looked at in Noticebook? The name does not count: a program called `scan.pdf` is still a program. */
export const isShown = ({ mediaType }: Pick<FileRef, 'mediaType'>): boolean => SHOWN.includes(mediaType);

const KINDS_BY_BYTES: Readonly<Record<string, string>> = { 'application/pdf': 'PDF', 'image/png': 'PNG picture', 'image/jpeg': 'JPEG picture', 'text/html': 'Printed sheet' };

const KINDS_BY_ENDING: Readonly<Record<string, string>> = {
  doc: 'Word document', docx: 'Word document', odt: 'Text document', rtf: 'Text document', txt: 'Plain text', csv: 'Table (CSV)', xls: 'Excel workbook', xlsx: 'Excel workbook', ods: 'Spreadsheet',
  ppt: 'Presentation', pptx: 'Presentation', eml: 'E-mail', msg: 'E-mail', htm: 'Web page', html: 'Web page', zip: 'Archive', '7z': 'Archive', tif: 'TIFF picture', tiff: 'TIFF picture',
  heic: 'HEIC picture', gif: 'GIF picture', mp3: 'Recording', m4a: 'Recording', wav: 'Recording', mp4: 'Video', mov: 'Video', ics: 'Calendar file',
};

/** Endings that a computer runs. */
const PROGRAMS = ['exe', 'com', 'scr', 'msi', 'bat', 'cmd', 'ps1', 'vbs', 'vbe', 'js', 'jse', 'wsf', 'hta', 'jar', 'lnk', 'reg', 'app', 'dmg', 'pkg', 'sh', 'command', 'deb', 'rpm', 'appimage'];

/** What kind of file it is, in a word or two: by its bytes where they are known here, else by the ending of its name. */
export function fileKind({ name, mediaType }: Pick<FileRef, 'name' | 'mediaType'>): string {
  const byBytes = Object.hasOwn(KINDS_BY_BYTES, mediaType) ? KINDS_BY_BYTES[mediaType] : undefined;
  if (byBytes !== undefined) return byBytes;
  const ending = /\.([A-Za-z0-9]{1,10})$/.exec(name)?.[1]?.toLowerCase() ?? '';
  if (PROGRAMS.includes(ending)) return 'Program';
  return (Object.hasOwn(KINDS_BY_ENDING, ending) ? KINDS_BY_ENDING[ending] : undefined) ?? (ending === '' ? 'File' : `${ending.toUpperCase()} file`);
}
