/**
 * The Debian package in a Debian that has nothing else: apt brings what it asks for, and an ordinary user does the main job with the sandbox on.
 * What Chromium only looks for once it runs (`ldd` does not name it) is missed nowhere else: every desktop has it already.
 */
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { environment, PROJECT } from '../noticebook';

test('the Debian package on a bare Debian: an ordinary user does the main job, with the sandbox on', async () => {
  test.setTimeout(20 * 60_000);
  const packed = process.env['NOTICEBOOK_DEB'];
  test.skip(packed === undefined, 'there is no package: npm run drills makes one as root on Linux.');
  const folder = mkdtempSync(join(tmpdir(), 'noticebook-bare-'));
  try {
    chmodSync(folder, 0o755); // an ordinary user comes through here
    const root = join(folder, 'root');
    const made = spawnSync('debootstrap', ['--variant=minbase', 'bookworm', root], { encoding: 'utf8' });
    test.skip(made.status !== 0, `a bare Debian cannot be made here: ${made.error?.message ?? made.stderr.trim()}`);
    copyFileSync(packed ?? '', join(root, 'root/noticebook.deb'));
    const inside = (...words: readonly string[]): string => execFileSync('chroot', [root, ...words], { encoding: 'utf8', stdio: 'pipe', env: { PATH: '/usr/sbin:/usr/bin:/sbin:/bin', DEBIAN_FRONTEND: 'noninteractive', LC_ALL: 'C' } });
    inside('apt-get', 'update');
    inside('apt-get', 'install', '-y', '--no-install-recommends', '/root/noticebook.deb');
    inside('useradd', '--create-home', '--uid', '1000', 'clerk');

    const program = join(folder, 'noticebook');
    writeFileSync(program, asClerk(root));
    chmodSync(program, 0o755);
    const words = ['node_modules/@playwright/test/cli.js', 'test', '--config', 'build/playwright.packaged.config.ts', '-g', 'a notice is issued and proved', '--trace', 'off', '--output', join(folder, 'results')];
    const job = spawn(process.execPath, words, { cwd: PROJECT, stdio: ['ignore', 'pipe', 'pipe'], env: { ...environment(), NOTICEBOOK_PACKAGED: folder, PLAYWRIGHT_FORCE_TTY: '0' } });
    let said = '';
    for (const stream of [job.stdout, job.stderr]) stream.on('data', (bytes: Buffer) => { said += bytes.toString(); });
    const [code] = (await once(job, 'close')) as [number];
    expect(code, said).toBe(0);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

/**
 * A script that starts the installed program as user 1000, with `root` as the root of its files. That takes a namespace of mounts: in a
 * mere `chroot` the kernel refuses the sandbox. `--no-sandbox`, which the test adds as root, is left out, and without a sandbox Chromium would not start.
 */
function asClerk(root: string): string {
  return `#!/bin/bash
[ -z "$INSIDE" ] && INSIDE=yes exec unshare --mount "$0" "$@"
set -e
mount --make-rprivate /
mount --bind '${root}' '${root}'
mount -t proc proc '${root}/proc'
mount -t sysfs sysfs '${root}/sys'
mkdir -p '${root}/dev/shm' '${root}/before' '${root}${tmpdir()}'
mount -t tmpfs -o mode=1777 tmpfs '${root}/dev/shm'
mount --bind /tmp '${root}/tmp'
[ '${tmpdir()}' = /tmp ] || mount --bind '${tmpdir()}' '${root}${tmpdir()}'
mkdir -p "$NOTICEBOOK_DATA"
chown -R 1000:1000 "$(dirname "$NOTICEBOOK_DATA")"
if [ -n "$XAUTHORITY" ]; then
  install -o 1000 -m 600 "$XAUTHORITY" "$NOTICEBOOK_DATA/../screen-key"
  export XAUTHORITY="$NOTICEBOOK_DATA/../screen-key"
fi
cd '${root}'
pivot_root . before
cd /
umount -l /before
words=()
for word in "$@"; do [ "$word" = --no-sandbox ] || words+=("$word"); done
export HOME=/home/clerk LC_ALL=C.UTF-8
exec setpriv --reuid=1000 --regid=1000 --clear-groups /usr/bin/noticebook "\${words[@]}"
`;
}
