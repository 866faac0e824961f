/** Small and unwritable disks, made of memory; only root on Linux can make them, and not in every container. */
import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync } from 'node:fs';

/** A disk in place of a folder, or the reason why there is none here. `options` as `mount` takes them: `ro`, `size=4m`. */
export function mountDisk(folder: string, options: string): { readonly unmount: () => void } | { readonly whyNot: string } {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return { whyNot: 'only root on Linux can mount a disk' };
  mkdirSync(folder, { recursive: true });
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', folder], { stdio: 'pipe' });
  } catch (error) {
    return { whyNot: `this container lets even root mount nothing: ${error instanceof Error ? error.message.split('\n').at(-1) : ''}` };
  }
  return { unmount: () => { execFileSync('umount', ['-l', folder]); } };
}

/** A folder in which nothing can be written: for root, whom no mode stops, a disk that may only be read. */
export function makeUnwritable(folder: string): { readonly unmount: () => void } | { readonly whyNot: string } {
  if (process.platform === 'win32') return { whyNot: 'Windows has no mode that makes a folder unwritable' };
  if (process.getuid?.() === 0) return mountDisk(folder, 'ro,size=1m');
  mkdirSync(folder, { recursive: true, mode: 0o555 });
  return { unmount: () => { chmodSync(folder, 0o755); } };
}
