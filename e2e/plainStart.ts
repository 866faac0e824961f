/** The app started as a person starts it, without Playwright: no inspector, no debugging port, nothing of ours in its process. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { join } from 'node:path';
import { environment, PROJECT } from './noticebook';

export type PlainStart = {
  readonly child: ChildProcess;
  /** Ends it and all that it started. */
  readonly end: () => Promise<void>;
};

/** The program that the setup has found (build/playwright.config.ts). */
export function runtimeProgram(): string {
  const folder = process.env['ELECTRON_OVERRIDE_DIST_PATH'];
  if (folder === undefined) throw new Error('The configuration of the tests sets ELECTRON_OVERRIDE_DIST_PATH');
  return join(folder, 'electron');
}

/** Starts it in a process group of its own; `before` is put in front of the program, for example a tracer and its switches; `packaged` is started instead. */
export function startPlainly(data: string, switches: readonly string[] = [], before: readonly string[] = [], packaged?: string): PlainStart {
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const [program = '', ...args] = [...before, ...(packaged === undefined ? [runtimeProgram(), ...sandbox, PROJECT] : [packaged, ...sandbox]), ...switches];
  const child = spawn(program, args, { cwd: PROJECT, detached: true, stdio: 'ignore', env: { ...environment(), NOTICEBOOK_DATA: data } });
  return {
    child,
    end: async () => {
      if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) return;
      const ended = once(child, 'exit');
      process.kill(-child.pid, 'SIGKILL');
      await ended;
    },
  };
}

/** A process and all that it started, by their numbers. */
export function family(pid: number): readonly number[] {
  const parents = new Map<number, number>();
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    try {
      const stat = readFileSync(`/proc/${name}/stat`, 'utf8');
      parents.set(Number(name), Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]));
    } catch {
      continue; // it ended meanwhile
    }
  }
  const found = [pid];
  for (const one of found) for (const [child, parent] of parents) if (parent === one) found.push(child);
  return found;
}

/** Sockets of the internet (IPv4, IPv6; TCP, UDP, raw) that these processes have open, as lines of /proc/net. */
export function internetSockets(pids: readonly number[]): readonly string[] {
  return pids.flatMap((pid) => {
    const own = new Set(socketsOf(pid));
    return ['tcp', 'tcp6', 'udp', 'udp6', 'raw', 'raw6'].flatMap((kind) =>
      linesOf(`/proc/${pid}/net/${kind}`).flatMap((line) => (own.has(line.trim().split(/\s+/)[9] ?? '') ? [`${pid} ${kind} ${line.trim()}`] : [])));
  });
}

/** Inodes of the sockets among the open files of a process. */
function socketsOf(pid: number): readonly string[] {
  try {
    return readdirSync(`/proc/${pid}/fd`).flatMap((fd) => /^socket:\[(\d+)\]$/.exec(linkOf(`/proc/${pid}/fd/${fd}`))?.[1] ?? []);
  } catch {
    return []; // it ended meanwhile
  }
}

function linkOf(path: string): string {
  try {
    return readlinkSync(path);
  } catch {
    return ''; // closed meanwhile
  }
}

function linesOf(path: string): readonly string[] {
  try {
    return readFileSync(path, 'utf8').split('\n').slice(1, -1);
  } catch {
    return [];
  }
}
