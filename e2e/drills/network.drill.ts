/** Nothing leaves the machine: the whole main job where there is no network at all, with every call to a socket written down. */
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, test } from '../fixtures';
import { environment, PROJECT } from '../noticebook';
import { runtimeProgram } from '../plainStart';

/** All calls that open, bind, connect or use a socket, of the program and all that it starts. */
const TRACER = ['strace', '-f', '--seccomp-bpf', '-qq', '-e', 'trace=network', '-e', 'signal=none', '-o'] as const;

/** Runs the words behind it where there is no interface but the loop to itself, which the tests need to reach the window. */
const ALONE = ['unshare', '-n', '--', 'sh', '-c', 'ip link set lo up && exec "$@"', 'sh'] as const;

test('the whole main job without a network: no connection is made, and none is tried', async () => {
  test.setTimeout(20 * 60_000);
  const why = whyNot();
  test.skip(why !== undefined, why);
  const calls = await tracedJob(runtimeProgram(), ['--config', 'build/playwright.config.ts', 'e2e/mainJob.spec.ts'], (program) => ({ NOTICEBOOK_PROGRAM: program }));
  console.log(`  ${calls} calls to sockets in the main job, none of them to an address outside`);
});

test('the main job in the packaged program, without a network: no connection is made, and none is tried', async () => {
  test.setTimeout(20 * 60_000);
  const packaged = packagedProgram();
  test.skip(packaged === undefined, 'there is no packaged program: npm run drills packs one on Linux, npm run dist makes one in release/');
  const why = whyNot();
  test.skip(why !== undefined, why);
  const job = ['--config', 'build/playwright.packaged.config.ts', '-g', 'a notice is issued and proved'];
  const calls = await tracedJob(packaged ?? '', job, (program) => ({ NOTICEBOOK_PACKAGED: dirname(program) }));
  console.log(`  ${calls} calls to sockets in the main job of the packaged program, none of them to an address outside`);
});

/**
 * Runs a job of Playwright in a network of its own with each start of the program traced; answers how many calls there were.
 *
 * `named` says by which variable the job finds the traced program.
 */
async function tracedJob(real: string, args: readonly string[], named: (program: string) => Readonly<Record<string, string>>): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'noticebook-network-'));
  try {
    const log = join(folder, 'calls.txt');
    const program = join(folder, 'noticebook');
    // Each start has a log of its own: the job is made of several.
    writeFileSync(program, `#!/bin/sh\nexec ${TRACER.join(' ')} '${log}'.$$ '${real}' "$@"\n`);
    chmodSync(program, 0o755);
    const [command = '', ...words] = [...ALONE, process.execPath, 'node_modules/@playwright/test/cli.js', 'test', ...args, '--timeout=600000', '--workers=1', '--trace', 'off', '--output', join(folder, 'results')];
    const job = spawn(command, words, { cwd: PROJECT, stdio: ['ignore', 'pipe', 'pipe'], env: { ...environment(), ...named(program), PLAYWRIGHT_FORCE_TTY: '0' } });
    let said = '';
    for (const stream of [job.stdout, job.stderr]) stream.on('data', (bytes: Buffer) => { said += bytes.toString(); });
    const [code] = (await once(job, 'close')) as [number];
    expect(code, said).toBe(0);

    const calls = readdirSync(folder).filter((name) => name.startsWith('calls.txt.')).flatMap((name) => readFileSync(join(folder, name), 'utf8').split('\n'));
    expect(calls.filter((call) => call.includes('AF_UNIX')).length, 'strace saw the calls that there are').toBeGreaterThan(20);
    expect(calls.filter(leaves)).toEqual([]);
    return calls.length.toLocaleString('en-US');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A call that could reach another machine: whatever names an address of the internet that is not this machine's own loop. */
function leaves(call: string): boolean {
  if (!/AF_INET6?\b|AF_PACKET|AF_VSOCK|AF_BLUETOOTH/.test(call)) return false;
  // The window is driven from outside through ports that listen on the loop; nobody is connected to from within.
  if (/^\d+ +((bind|accept4?|getsockname|getpeername|getsockopt|setsockopt|recvfrom|recvmsg)\(|<\.\.\. \w+ resumed>)/.test(call)) return !/127\.0\.0\.1|"::1"/.test(call);
  // Chromium asks the system for its interfaces through datagram sockets that are never connected or sent on.
  return !/^\d+ +socket\(/.test(call);
}

/** Why it cannot be shown here, in words. */
function whyNot(): string | undefined {
  if (process.platform !== 'linux') return 'namespaces and strace are of Linux';
  if (spawnSync('strace', ['-V']).status !== 0) return 'strace is not installed; npm test installs it as root on Debian and Ubuntu';
  return spawnSync(ALONE[0], [...ALONE.slice(1), 'true']).status === 0 ? undefined : 'this machine lets nobody make a network namespace (unshare -n), or has no "ip"';
}

/** The program that npm run drills has packed, or npm run dist has made for this system and left unpacked. */
function packagedProgram(): string | undefined {
  const packed = process.env['NOTICEBOOK_PACKAGED'];
  if (packed !== undefined) return join(packed, 'noticebook');
  const packages = join(PROJECT, 'release');
  if (!existsSync(packages)) return undefined;
  return readdirSync(packages, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.toLowerCase() === 'noticebook' && existsSync(join(entry.parentPath, 'resources')))
    .map(({ parentPath, name }) => join(parentPath, name))
    .find((path) => (statSync(path).mode & 0o111) !== 0);
}
