/**
 * `app://local/`: everything that a window of Noticebook can load. There is no other address.
 *
 * - the app's own files, exactly those of the list that the build writes; pages get the policy and a fresh nonce
 * - `/files/<hash>`: kept files that are png, jpeg or pdf by their bytes; a name may stand behind, for Chromium's viewer to show
 * - `/sheet/<token>`: the document that is being printed
 * - `/preview/<token>`: a page as it would be printed, as PDF
 * - `/notice`: what stands in place of the app when it cannot start
 */
import { randomBytes } from 'node:crypto';
import { createReadStream, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { Readable } from 'node:stream';
import type { CustomScheme, ProtocolRequest, Session } from 'electron';
import type { Attachments } from './attachments';

export const ORIGIN = 'app://local';

/** Has to be registered before the app is ready. */
export const SCHEME: CustomScheme = { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } };

/** What is served besides the app's own files. */
export type Served = {
  /** The kept files of the records that are open. */
  attachments(): Promise<Attachments | undefined>;
  /** The document of a token, with the word that a nonce is put in place of. */
  sheet(token: string): string | undefined;
  /** The PDF of a token. */
  preview(token: string): Uint8Array<ArrayBuffer> | undefined;
  /** The page of `/notice`. */
  notice(nonce: string): string;
};

/** The word in pages of the app that a fresh nonce is put in place of at every load. */
export const NONCE_WORD = '__CSP_NONCE__';

const POLICY = [
  "default-src 'none'", "script-src 'self'", `style-src 'self' 'nonce-${NONCE_WORD}'`, "img-src 'self' data: blob:", "font-src 'self'", "connect-src 'self'",
  "worker-src 'self' blob:", "base-uri 'none'", "form-action 'none'", "frame-ancestors 'none'", "object-src 'none'",
].join('; ');

/** A sheet runs no script and asks for nothing but its fonts and images. */
const SHEET_POLICY = [
  "default-src 'none'", `style-src 'nonce-${NONCE_WORD}'`, "img-src 'self'", "font-src 'self'", "base-uri 'none'", "form-action 'none'", "frame-ancestors 'none'",
].join('; ');

/** A kept file is never a page; the styles are those that Chromium itself puts around a picture or a PDF. */
const FILE_POLICY = "default-src 'none'; style-src 'unsafe-inline'";

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css', '.html': 'text/html', '.ico': 'image/x-icon', '.jpg': 'image/jpeg', '.js': 'text/javascript', '.json': 'application/json', '.map': 'application/json',
  '.mjs': 'text/javascript', '.pdf': 'application/pdf', '.png': 'image/png', '.svg': 'image/svg+xml', '.txt': 'text/plain', '.webp': 'image/webp', '.woff': 'font/woff', '.woff2': 'font/woff2',
};

const SHOWN = new Set(['image/png', 'image/jpeg', 'application/pdf']);

/**
 * Answers `app://` in a session. `folder` is that of the app's own files.
 *
 * Not by `protocol.handle`: for its `Request` and `Response` Electron loads an HTTP library into the main process, some 45 ms of
 * each start, and the window waits for it.
 */
export function serve(session: Session, folder: string, served: Served): void {
  confineSession(session);
  const files = new Set(listOf(folder));
  const isSet = session.protocol.registerStreamProtocol('app', (request, reply) => {
    answer(request, folder, files, served).then(({ body, ...head }) => reply({ ...head, data: streamOf(body) }), () => reply({ error: FAILED }));
  });
  if (!isSet) throw new Error('app:// is answered by something else');
}

/** What is answered to a request. */
type Answer = { readonly statusCode: number; readonly headers: Record<string, string>; readonly body: string | Buffer | Readable };

/** Chromium's number of `net::ERR_FAILED`: what the page is told when the disk does not give a file. */
const FAILED = -2;

/** Text and bytes go over in one piece. */
const streamOf = (body: Answer['body']): Readable => (body instanceof Readable ? body : Readable.from(body.length === 0 ? [] : [body], { objectMode: false }));

/**
 * Lets nothing out of a session: no address, no permission, no download.
 *
 * At once when it is made: a moment later Chromium would have asked the network for a dictionary already.
 */
function confineSession(session: Session): void {
  session.setSpellCheckerLanguages([]);
  session.webRequest.onBeforeRequest((details, callback) => {
    callback({ cancel: !isLocal(details.url) });
  });
  session.setPermissionRequestHandler((_contents, _permission, callback) => callback(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.on('will-download', (event) => event.preventDefault());
}

/** Our own scheme, what a page makes in memory, and the built-in viewer that prints a kept PDF. */
const isLocal = (url: string): boolean => /^(app|blob|data|devtools|chrome-extension|chrome):/.test(url);

async function answer(request: Pick<ProtocolRequest, 'method' | 'url'>, folder: string, files: ReadonlySet<string>, served: Served): Promise<Answer> {
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.host !== 'local') return refused(405);
  const path = decoded(url.pathname);
  if (path === undefined) return refused(400);
  const [first, second] = path.split('/');
  if (first === 'files' && second !== undefined) return keptFile(second, await served.attachments());
  if (first === 'sheet' && second !== undefined) {
    const sheet = served.sheet(second);
    return sheet === undefined ? refused(404) : page(sheet, SHEET_POLICY);
  }
  if (first === 'preview' && second !== undefined) {
    const pdf = served.preview(second);
    return pdf === undefined ? refused(404) : whole(Buffer.from(pdf), { ...headersOf('application/pdf'), 'content-disposition': 'inline', 'content-security-policy': FILE_POLICY, 'cache-control': 'no-store' });
  }
  if (first === 'notice') {
    const nonce = freshNonce();
    return page(served.notice(nonce), SHEET_POLICY, nonce);
  }
  // The app's addresses have no files of their own: they all are the one page, which reads the address itself.
  const file = extname(path) === '' ? 'index.html' : path;
  return files.has(file) ? ownFile(join(folder, file)) : refused(404);
}

async function ownFile(path: string): Promise<Answer> {
  const ending = extname(path);
  if (ending === '.html') return page(await readFile(path, 'utf8'), POLICY);
  return whole(await readFile(path), headersOf(MEDIA_TYPES[ending] ?? 'application/octet-stream'));
}

async function keptFile(hash: string, attachments: Attachments | undefined): Promise<Answer> {
  const file = /^[0-9a-f]{64}$/.test(hash) ? await attachments?.look(hash) : undefined;
  if (attachments === undefined || file === undefined) return refused(404);
  if (!SHOWN.has(file.mediaType)) return refused(415);
  const headers = { ...headersOf(file.mediaType), 'content-length': String(file.size), 'content-disposition': 'inline', 'content-security-policy': FILE_POLICY };
  return { statusCode: 200, headers, body: createReadStream(attachments.pathOf(hash)) };
}

function page(html: string, policy: string, nonce = freshNonce()): Answer {
  const headers = { ...headersOf('text/html; charset=utf-8'), 'content-security-policy': policy.replaceAll(NONCE_WORD, nonce), 'cache-control': 'no-store' };
  return whole(html.replaceAll(NONCE_WORD, nonce), headers);
}

const whole = (body: string | Buffer, headers: Record<string, string>): Answer => ({ statusCode: 200, headers, body });

const freshNonce = (): string => randomBytes(16).toString('base64');

const headersOf = (mediaType: string): Record<string, string> => ({ 'content-type': mediaType, 'x-content-type-options': 'nosniff' });

const refused = (statusCode: number): Answer => ({ statusCode, headers: {}, body: '' });

/** The path without its first slash, or undefined when it is not well formed or steps out of itself. */
function decoded(pathname: string): string | undefined {
  try {
    const path = decodeURIComponent(pathname).slice(1);
    return /(^|\/)\.\.?(\/|$)|[\\\0]/.test(path) ? undefined : path;
  } catch {
    return undefined; // a broken escape
  }
}

function listOf(folder: string): readonly string[] {
  const list: unknown = JSON.parse(readFileSync(join(folder, 'files.json'), 'utf8'));
  if (Array.isArray(list) && list.every((item) => typeof item === 'string')) return list;
  throw new Error('files.json of the build is not a list of paths');
}
