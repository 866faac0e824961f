import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import type { Session } from 'electron';
import { expect, test } from 'vitest';
import { Attachments } from './attachments';
import { fileSystem } from './journal/disk';
import { inFolder } from './journal/sampleEntries';
import { noticePage, startNotice } from './notice';
import { NONCE_WORD, serve } from './protocol';

type Handler = Parameters<Session['protocol']['registerStreamProtocol']>[1];

/** The protocol over a small build, with a session that only takes down what it is told. */
async function served(folder: string) {
  const build = join(folder, 'renderer');
  await mkdir(join(build, 'assets'), { recursive: true });
  await writeFile(join(build, 'index.html'), `<style nonce="${NONCE_WORD}"></style>`);
  await writeFile(join(build, 'assets', 'app.js'), 'start()');
  await writeFile(join(build, 'assets', 'unlisted.js'), 'secret');
  await writeFile(join(build, 'files.json'), JSON.stringify(['index.html', 'assets/app.js']));
  const attachments = new Attachments(fileSystem, folder);
  let handler: Handler | undefined;
  let isCancelled: ((url: string) => boolean) | undefined;
  const session = {
    setSpellCheckerLanguages: () => undefined,
    protocol: {
      registerStreamProtocol: (_scheme: string, answer: Handler) => {
        handler = answer;
        return true;
      },
    },
    webRequest: {
      onBeforeRequest: (listener: (details: { url: string }, callback: (answer: { cancel: boolean }) => void) => void) => {
        isCancelled = (url) => {
          let cancelled = false;
          listener({ url }, ({ cancel }) => { cancelled = cancel; });
          return cancelled;
        };
      },
    },
    setPermissionRequestHandler: () => undefined,
    setPermissionCheckHandler: () => undefined,
    setDevicePermissionHandler: () => undefined,
    on: () => undefined,
  };
  serve(session as unknown as Session, build, { // as much of a session as `serve` uses
    attachments: async () => attachments,
    sheet: (token) => (token === 'known' ? `<style nonce="${NONCE_WORD}"></style>` : undefined),
    preview: (token) => (token === 'known' ? new TextEncoder().encode('%PDF-1.7') : undefined),
    notice: (nonce) => noticePage(startNotice({ code: 'damaged', detail: 'line 3: <b>' }, '/records & co'), nonce),
  });
  /** As Chromium asks and takes the answer. */
  const get = (path: string, { method = 'GET' } = {}): Promise<Response> => new Promise((resolve, reject) => {
    handler?.({ url: `app://local${path}`, method, headers: {}, referrer: '' }, (reply) => {
      if (!('data' in reply) || !(reply.data instanceof Readable)) return reject(new Error('no stream'));
      const headers = new Headers(Object.entries(reply.headers ?? {}).map(([name, value]): [string, string] => [name, String(value)]));
      void buffer(reply.data).then((bytes) => resolve(new Response(new Uint8Array(bytes), { status: reply.statusCode ?? 200, headers })), reject);
    });
  });
  return { get, attachments, isCancelled };
}

test('the app’s own files are exactly those of the list', () => inFolder(async (folder) => {
  const { get } = await served(folder);
  const script = await get('/assets/app.js');
  expect([script.status, await script.text(), script.headers.get('content-type'), script.headers.get('x-content-type-options')]).toEqual([200, 'start()', 'text/javascript', 'nosniff']);
  for (const path of ['/assets/unlisted.js', '/files.json', '/assets', '/assets/../files.json', '/..%2f..%2fetc/passwd', '/assets%5capp.js', '/%00', '/%zz.js']) {
    const { status } = await get(path);
    expect([path, path === '/assets' ? status === 200 : status >= 400]).toEqual([path, true]);
  }
  expect((await get('/', { method: 'POST' })).status).toBe(405);
}));

test('every address of the app is its one page, with the policy and a fresh nonce', () => inFolder(async (folder) => {
  const { get } = await served(folder);
  const nonces = new Set<string>();
  for (const path of ['/', '/obligations/01F8MECHZX3TBDSZ7XRADM79XV', '/']) {
    const page = await get(path);
    const policy = page.headers.get('content-security-policy') ?? '';
    const nonce = /'nonce-([^']+)'/.exec(policy)?.[1] ?? 'none';
    nonces.add(nonce);
    expect(await page.text()).toBe(`<style nonce="${nonce}"></style>`);
    expect(policy).toContain("default-src 'none'; script-src 'self';");
    expect(policy).not.toContain('unsafe');
  }
  expect(nonces.size).toBe(3);
}));

test('kept files are png, jpeg or pdf by their bytes, and nothing else', () => inFolder(async (folder) => {
  const { get, attachments } = await served(folder);
  const keep = async (bytes: string, kind: 'any' | 'sheet' = 'any') => {
    const kept = await attachments.keepBytes(kind, 'x', Buffer.from(bytes, 'latin1'));
    return kept.ok ? kept.value.hash : '';
  };
  const pdf = await get(`/files/${await keep('%PDF-1.7')}`);
  expect([pdf.status, await pdf.text(), pdf.headers.get('content-type'), pdf.headers.get('content-disposition')]).toEqual([200, '%PDF-1.7', 'application/pdf', 'inline']);
  expect((await get(`/files/${await keep('<script>')}`)).status).toBe(415);
  expect((await get(`/files/${await keep('<html>', 'sheet')}`)).status).toBe(415);
  for (const name of ['0'.repeat(64), 'x', '']) expect((await get(`/files/${name}`)).status).toBe(404);
}));

test('a sheet runs no script, and only its token opens it', () => inFolder(async (folder) => {
  const { get } = await served(folder);
  const sheet = await get('/sheet/known');
  expect(sheet.headers.get('content-security-policy')).toMatch(/^default-src 'none'; style-src 'nonce-[^']+'; img-src 'self'; font-src 'self';/);
  expect((await get('/sheet/other')).status).toBe(404);
}));

test('the page that says why nothing opens shows text as text', () => inFolder(async (folder) => {
  const { get } = await served(folder);
  const page = await (await get('/notice')).text();
  expect(page).toContain('The records do not verify');
  expect(page).toContain('damaged: line 3: &lt;b&gt;');
  expect(page).toContain('/records &amp; co');
  expect(page).not.toContain('<script');
}));

test('every request to a network is refused', () => inFolder(async (folder) => {
  const { isCancelled } = await served(folder);
  for (const url of ['https://example.com/', 'http://127.0.0.1/', 'ws://localhost/', 'ftp://x/', 'file:///etc/passwd']) expect([url, isCancelled?.(url)]).toEqual([url, true]);
  for (const url of ['app://local/', 'blob:app://local/x', 'data:text/plain,x']) expect([url, isCancelled?.(url)]).toEqual([url, false]);
}));

test('a page as it would be printed is a PDF under its token, never a page', () => inFolder(async (folder) => {
  const { get } = await served(folder);
  const pdf = await get('/preview/known/Print%20preview.pdf');
  expect([pdf.status, await pdf.text(), pdf.headers.get('content-type'), pdf.headers.get('cache-control')]).toEqual([200, '%PDF-1.7', 'application/pdf', 'no-store']);
  expect(pdf.headers.get('content-security-policy')).toContain("default-src 'none'");
  expect((await get('/preview/guessed')).status).toBe(404);
}));
