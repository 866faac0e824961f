/**
 * Where things lie on this computer: the records apart from Chromium's profile, in the local (not roaming) application data.
 *
 * `NOTICEBOOK_DATA` overrides it. A folder on a network share is refused: its syncs and locks cannot be relied on.
 */
import { readFile, realpath } from 'node:fs/promises';
import { homedir } from 'node:os';
import { dirname, join, resolve, sep } from 'node:path';
import type { Place } from '@bridge/contract';
import { systemCode } from './journal/disk';

/** The folder of everything that Noticebook keeps. */
export function dataFolder(env: NodeJS.ProcessEnv = process.env, platform: NodeJS.Platform = process.platform, home = homedir()): string {
  const own = env['NOTICEBOOK_DATA'];
  if (own !== undefined && own !== '') return resolve(own);
  if (platform === 'win32') return join(env['LOCALAPPDATA'] || join(home, 'AppData', 'Local'), 'Noticebook');
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', 'Noticebook');
  return join(env['XDG_DATA_HOME'] || join(home, '.local', 'share'), 'noticebook');
}

/** Chromium's profile: the projection of the records and caches, all of which can be made anew. */
export const profileFolder = (root: string): string => join(root, 'profile');

/** The records of a place; each has its own journal, drafts and files. */
export const recordsFolder = (root: string, place: Place): string => join(root, 'records', place);

/** Where a restore puts a records folder together, beside it. */
export const restoringFolder = (folder: string): string => `${folder}.restoring`;

/** What `restoringFolder` is called once it is whole, until it takes the place of the folder. */
export const restoredFolder = (folder: string): string => `${folder}.restored`;

/** What this computer knows of its backups. */
export const backupFolder = (root: string): string => join(root, 'backup');

/** Does this folder, or the part of its path that exists, lie on a network share? */
export async function isOnNetwork(folder: string): Promise<boolean> {
  const real = await realPart(folder);
  if (process.platform === 'win32') return isUnc(real); // a mapped drive resolves to its \\server\share
  if (process.platform !== 'linux') return false; // macOS tells the kind of a mount only to native code
  return isNetworkMount(real, await readFile('/proc/mounts', 'utf8'));
}

/** `\\server\share`, but not `\\?\C:\…` and `\\.\…`, which are local. */
export const isUnc = (path: string): boolean => /^\\\\(?![?.]\\)/.test(path) || /^\\\\\?\\UNC\\/i.test(path);

const NETWORK_KINDS = /^(nfs\d?|cifs|smb3?|smbfs|ncpfs|afs|ceph|glusterfs|davfs|fuse\.(sshfs|davfs2?|rclone|glusterfs|s3fs|gvfsd-fuse))$/;

/** Is the mount that a path lies in a network share? `mounts` is the text of `/proc/mounts`. */
export function isNetworkMount(path: string, mounts: string): boolean {
  let longest = '';
  let kind = '';
  for (const line of mounts.split('\n')) {
    const [, rawPoint = '', type = ''] = line.split(' ');
    const point = rawPoint.replace(/\\(\d{3})/g, (_, octal: string) => String.fromCharCode(parseInt(octal, 8)));
    if (point === '' || point.length < longest.length) continue; // of equal ones the later mount covers the earlier
    if (path === point || point === '/' || path.startsWith(`${point}/`)) {
      longest = point;
      kind = type;
    }
  }
  return NETWORK_KINDS.test(kind);
}

async function realPart(path: string): Promise<string> {
  try {
    return await realpath(path);
  } catch (error) {
    const above = dirname(path);
    if (systemCode(error) === undefined) throw error;
    return above === path ? path : join(await realPart(above), path.slice(above.length).replaceAll(sep, '/'));
  }
}
