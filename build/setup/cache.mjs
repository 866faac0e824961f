import { homedir } from 'node:os';
import { resolve } from 'node:path';

/** The folder for what can be fetched again: `NOTICEBOOK_RUNTIME_CACHE`, or the usual place of the system. */
export function cacheFolder() {
  const own = process.env['NOTICEBOOK_RUNTIME_CACHE'];
  if (own) return resolve(own);
  if (process.platform === 'win32') return resolve(process.env['LOCALAPPDATA'] ?? resolve(homedir(), 'AppData/Local'), 'Noticebook', 'Cache');
  if (process.platform === 'darwin') return resolve(homedir(), 'Library/Caches/Noticebook');
  return resolve(process.env['XDG_CACHE_HOME'] || resolve(homedir(), '.cache'), 'noticebook');
}
