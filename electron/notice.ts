/**
 * The page that stands in the window when Noticebook cannot start: what happened, whether anything is lost, what to do now.
 *
 * Plain markup without script, so that it shows also when the app's own pages do not.
 */
import type { BridgeError, BridgeErrorCode } from '@bridge/error';
import { escaped } from './markup';

export type Notice = {
  readonly title: string;
  /** What happened. */
  readonly what: string;
  /** Is anything lost? */
  readonly lost: string;
  /** What to do now, a step a line. */
  readonly next: readonly string[];
  /** For the help desk. */
  readonly detail?: string;
  readonly folder?: string;
};

const UNCHANGED = 'Nothing was changed, and nothing that was saved is lost.';

/** Another Noticebook of this account is open. */
export const alreadyOpen: Notice = {
  title: 'Noticebook is already open',
  what: 'It runs on this computer, and only one window can have the records open at a time. The window that was open has been brought to the front.',
  lost: UNCHANGED,
  next: ['Close this window and work on in the other one.', 'If you cannot see it, look for Noticebook in the task bar.'],
};

/** Why the records of a folder could not be opened. */
export function startNotice(error: BridgeError, folder: string): Notice {
  const words = WORDS[error.code] ?? OTHERWISE;
  return { ...words, folder, ...(error.detail === undefined ? {} : { detail: `${error.code}: ${error.detail}` }) };
}

/** A window that could not show the app, for example because its process ended twice. */
export const brokenWindow = (detail: string): Notice => ({
  title: 'The window could not be shown',
  what: 'The part of Noticebook that draws the window stopped working.',
  lost: 'Everything that was saved is safe. Work that was not saved yet is kept as a draft, up to a moment ago.',
  next: ['Close this window and start Noticebook again.', 'If it happens again, restart the computer, then tell whoever looks after your computers what stands below.'],
  detail,
});

type Words = Pick<Notice, 'title' | 'what' | 'lost' | 'next'>;

const OTHERWISE: Words = {
  title: 'The records could not be opened',
  what: 'The disk answered with an error when Noticebook opened the folder of the records.',
  lost: UNCHANGED,
  next: ['Restart the computer and start Noticebook again.', 'If it happens again, have the disk checked by whoever looks after your computers before you go on.'],
};

const CANNOT_WRITE: Words = {
  title: 'The records folder cannot be written to',
  what: 'Noticebook may not save in the folder of the records, so it did not open them.',
  lost: UNCHANGED,
  next: ['Ask whoever looks after your computers to let your account write to the folder below.', 'Then start Noticebook again.'],
};

const WORDS: Partial<Record<BridgeErrorCode, Words>> = {
  readOnly: CANNOT_WRITE,
  badFolder: {
    title: 'The records folder cannot be used',
    what: 'The folder of the records is on a network share, or something else stands in its place. Records are kept on this computer’s own disk, where every save can be proven to have arrived.',
    lost: UNCHANGED,
    next: ['Tell whoever looks after your computers what stands below.', 'They can free the folder, or set NOTICEBOOK_DATA to a folder on this computer’s own disk.', 'Then start Noticebook again.'],
  },
  diskFull: {
    title: 'The disk is full',
    what: 'There is no room left to open the records safely.',
    lost: UNCHANGED,
    next: ['Free some space on the disk of the folder below.', 'Then start Noticebook again.'],
  },
  damaged: {
    title: 'The records do not verify',
    what: 'The journal was changed by something other than Noticebook, or the disk has damaged it. Noticebook does not go on from records that it cannot prove.',
    lost: 'Nothing was changed by this start. The records are still in the folder below, up to the place that is named.',
    next: ['Do not edit or delete anything in the folder; make a copy of it as it is.', 'Tell whoever looks after your computers and your city attorney what stands below.', 'If there is a backup from before: rename the folder below, start Noticebook, and choose “Restore from a backup” on its first screen.'],
  },
  newer: {
    title: 'These records were written by a newer Noticebook',
    what: 'This version does not know how to read them, so it did not open them.',
    lost: UNCHANGED,
    next: ['Install the version of Noticebook that wrote them, or a newer one.', 'Then start it again.'],
  },
  inUse: {
    title: 'The records are already open',
    what: 'Another Noticebook has this folder open. Two at a time could not keep one true record.',
    lost: UNCHANGED,
    next: ['Close the other Noticebook, or work on in it.', 'Then start this one again. If no other one is open, wait two minutes first.'],
  },
};

/** The page. `nonce` lets its one style through the policy of the app. */
export function noticePage(notice: Notice, nonce: string): string {
  const facts = [
    notice.folder === undefined ? '' : `<dt>Folder</dt><dd>${escaped(notice.folder)}</dd>`,
    notice.detail === undefined ? '' : `<dt>Detail</dt><dd>${escaped(notice.detail)}</dd>`,
  ].join('');
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="color-scheme" content="light dark">
<title>${escaped(notice.title)} – Noticebook</title>
<style nonce="${nonce}">
:root { --desk: #f5f4f0; --surface: #fff; --ink: #1d2125; --quiet: #555a60; --line: #dcd9d0; }
@media (prefers-color-scheme: dark) { :root { --desk: #15181b; --surface: #1d2125; --ink: #e9e7e2; --quiet: #b0b4b8; --line: #343a40; } }
body { margin: 0; min-height: 100vh; display: grid; place-items: center; background: var(--desk); color: var(--ink); font: 16px/1.5 system-ui, sans-serif; }
main { box-sizing: border-box; width: min(40rem, calc(100vw - 2rem)); margin: 1rem; padding: 1.75rem 2rem; background: var(--surface); border: 1px solid var(--line); border-radius: 4px; }
h1 { margin: 0 0 .75rem; font-size: 1.375rem; line-height: 1.3; }
h2 { margin: 1.25rem 0 .25rem; font-size: 1rem; }
p, ol { margin: .5rem 0; }
ol { padding-left: 1.5rem; }
dl { margin: 1.25rem 0 0; padding-top: 1rem; border-top: 1px solid var(--line); color: var(--quiet); font-size: .875rem; }
dd { margin: 0 0 .5rem; overflow-wrap: anywhere; user-select: text; }
</style>
</head>
<body>
<main role="alert">
<h1>${escaped(notice.title)}</h1>
<p>${escaped(notice.what)}</p>
<p>${escaped(notice.lost)}</p>
<h2>What to do now</h2>
<ol>${notice.next.map((step) => `<li>${escaped(step)}</li>`).join('')}</ol>
${facts === '' ? '' : `<dl>${facts}</dl>`}
</main>
</body>
</html>
`;
}
