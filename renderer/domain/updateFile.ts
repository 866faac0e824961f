/** A package of Noticebook as a file: which version it is, for which system, and whether it is the one that a release lists. */

/** How a package is installed: by apt, by starting it, by opening the disk image, or by unpacking it over the old folder. */
export type InstallWay = 'apt' | 'installer' | 'msi' | 'image' | 'archive' | 'appImage';

export interface UpdatePackage {
  readonly version: string;
  readonly way: InstallWay;
}

type System = 'linux' | 'win32' | 'darwin';

/** The names that `npm run dist` and electron-builder give (docs/release.md). */
const NAMES: readonly { readonly pattern: RegExp; readonly way: InstallWay; readonly system: System }[] = [
  { pattern: /^noticebook_(\d+\.\d+\.\d+)_(?:amd64|arm64)\.deb$/, way: 'apt', system: 'linux' },
  { pattern: /^noticebook-(\d+\.\d+\.\d+)-linux-(?:x64|arm64)\.tar\.gz$/, way: 'archive', system: 'linux' },
  { pattern: /^Noticebook-(\d+\.\d+\.\d+)(?:-arm64)?\.AppImage$/, way: 'appImage', system: 'linux' },
  { pattern: /^Noticebook Setup (\d+\.\d+\.\d+)\.exe$/, way: 'installer', system: 'win32' },
  { pattern: /^Noticebook (\d+\.\d+\.\d+)\.msi$/, way: 'msi', system: 'win32' },
  { pattern: /^Noticebook-(\d+\.\d+\.\d+)(?:-arm64)?\.dmg$/, way: 'image', system: 'darwin' },
];

/** What a file is by its name; undefined where it is no package of Noticebook for this system. */
export function updatePackage(name: string, platform: string): UpdatePackage | undefined {
  for (const { pattern, way, system } of NAMES) {
    const version = pattern.exec(name)?.[1];
    if (version !== undefined && system === platform) return { version, way };
  }
  return undefined;
}

/** Below 0 where the first version is older, 0 where they are the same. Example: 0.10.0 is newer than 0.9.1. */
export function comparedVersions(one: string, other: string): number {
  const [a, b] = [one, other].map((version) => version.split('.').map(Number));
  for (let place = 0; place < 3; place += 1) {
    const difference = (a?.[place] ?? 0) - (b?.[place] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

/**
 * The SHA-256 that a list names for a file, in lower case; undefined where the file is not in it.
 *
 * Source: the lines that `sha256sum` of GNU coreutils writes: 64 hex digits, a space, a space or `*`, the name.
 */
export function listedSum(list: string, name: string): string | undefined {
  for (const line of list.split(/\r?\n/)) {
    const found = /^([0-9a-fA-F]{64}) [ *](.+)$/.exec(line);
    if (found?.[2] === name) return found[1]?.toLowerCase();
  }
  return undefined;
}

/** What is typed to install it on Linux, with the path as one word of the shell. */
export const aptCommand = (path: string): string => `sudo apt install '${path.replaceAll("'", String.raw`'\''`)}'`;
