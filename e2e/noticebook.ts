/**
 * One Noticebook under test: its data folder, its window, and everything that must not happen while it runs.
 *
 * It can be closed, killed and opened again on the same folder, as a clerk's computer does.
 */
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { _electron, type ElectronApplication, expect, type Page } from '@playwright/test';
import { ZONE } from './day';

/** The project, in which the app was built. */
export const PROJECT = resolve(import.meta.dirname, '..');

/** How long it may take to end, in milliseconds. */
const PATIENCE = 20_000;

export type OpenOptions = {
  /** Switches of the app, for example `--sample`. */
  readonly switches?: readonly string[];
};

export class Noticebook {
  /** The folder that `NOTICEBOOK_DATA` names: records, settings and profile. */
  readonly data: string;
  /** Where faked dialogs save and find files. */
  readonly desk: string;
  /** Errors in the console, violations of the policy, requests to the network: must be empty at the end. */
  readonly faults: string[] = [];
  private readonly root: string;
  private app: ElectronApplication | undefined;
  /** Its main process: known also when it has ended. */
  private child: ReturnType<ElectronApplication['process']> | undefined;
  private window: Page | undefined;
  private lastOptions: OpenOptions = {};
  /** What the main process wrote to its error stream. */
  private said = '';

  /** What is done with each window before the test has it. */
  onOpen: (page: Page) => Promise<void> = () => Promise.resolve();

  /** `data`: a folder that is there already and that the caller removes. */
  constructor(data?: string) {
    this.root = mkdtempSync(join(tmpdir(), 'noticebook-e2e-'));
    this.data = data ?? join(this.root, 'data');
    this.desk = join(this.root, 'desk');
    mkdirSync(this.desk);
  }

  /** The window of the app. */
  get page(): Page {
    if (this.window === undefined) throw new Error('Noticebook is not open');
    return this.window;
  }

  /** The main process. */
  get main(): ElectronApplication {
    if (this.app === undefined) throw new Error('Noticebook is not open');
    return this.app;
  }

  get isOpen(): boolean {
    return this.app !== undefined;
  }

  /** Starts the app; resolves when its window is there. */
  async open(options: OpenOptions = this.lastOptions): Promise<Page> {
    if (this.app !== undefined) throw new Error('Noticebook is open already');
    this.lastOptions = options;
    const program = process.env['NOTICEBOOK_PROGRAM']; // another one than the setup's: under a tracer, or packaged
    this.app = await _electron.launch({
      ...(program === undefined ? {} : { executablePath: program }),
      args: [PROJECT, ...(options.switches ?? [])],
      cwd: PROJECT,
      chromiumSandbox: process.getuid?.() !== 0, // root has no sandbox in Chromium
      env: { ...environment(), NOTICEBOOK_DATA: this.data, TZ: ZONE },
    });
    this.child = this.app.process();
    this.app.context().setDefaultTimeout(10_000);
    this.watch(this.app);
    this.window = await this.app.firstWindow();
    await this.onOpen(this.window);
    return this.window;
  }

  /** Closes it as a clerk does, and waits until it has ended. One that does not end is killed, and is an error. */
  async close(): Promise<void> {
    const app = this.main;
    const child = this.child;
    this.app = undefined;
    this.window = undefined;
    if (child === undefined || child.exitCode !== null || child.signalCode !== null) return; // it has ended by itself
    const deadline = new AbortController();
    const ended = once(child, 'exit');
    const closing = app.close().then(() => ended).then(() => true); // the connection may close before the process has made its last backup
    const late = setTimeout(PATIENCE, false, { signal: deadline.signal }).catch(() => false); // aborted: it closed in time
    const isClosed = await Promise.race([closing, late]);
    deadline.abort();
    if (isClosed) return;
    const held = ['office', 'sample'].filter((place) => existsSync(join(this.data, 'records', place, 'lock.json')));
    killGroup(child.pid);
    throw new Error([
      `Noticebook had not ended ${PATIENCE / 1000} seconds after it was closed.`,
      held.length === 0 ? 'It holds no records folder any more.' : `It still holds ${held.join(' and ')}.`,
      `It said at last: ${this.said.slice(-800)}`,
    ].join('\n'));
  }

  /** Ends all its processes at once, as a power cut does: nothing gets to clean up. */
  async kill(): Promise<void> {
    const child = this.child; // known also when it has ended itself
    if (child === undefined) throw new Error('Noticebook is not open');
    const ended = child.exitCode === null && child.signalCode === null ? once(child, 'exit') : Promise.resolve();
    killGroup(child.pid);
    await ended;
    this.app = undefined;
    this.window = undefined;
  }

  /** Closes it and opens it again, with the same switches. */
  async relaunch(): Promise<Page> {
    await this.close();
    return this.open();
  }

  /** The next file dialogs answer with this file. */
  async willChoose(path: string): Promise<void> {
    await this.main.evaluate(({ dialog }, chosen) => {
      dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [chosen] });
    }, path);
  }

  /** The next save dialogs answer with this name on the desk, or this path; answers the path. */
  async willSaveAs(name: string): Promise<string> {
    const path = resolve(this.desk, name);
    await this.main.evaluate(({ dialog }, chosen) => {
      dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: chosen });
    }, path);
    return path;
  }

  /** From now on what goes to a printer goes into this file, tagged as the program's other papers are. */
  async willPrintInto(path: string): Promise<void> {
    await this.main.evaluate(({ app }, into) => {
      app.on('web-contents-created', (_event, contents) => {
        contents.getPrintersAsync = async () => [{ name: 'file', displayName: 'file', description: '', options: {} }] as unknown as Electron.PrinterInfo[]; // only counted
        contents.print = (_options, done) => {
          void contents.printToPDF({ pageSize: 'Letter', generateTaggedPDF: true, preferCSSPageSize: true }).then((bytes) => {
            process.getBuiltinModule('node:fs').writeFileSync(into, bytes);
            done?.(true, '');
          }).catch((error: unknown) => done?.(false, String(error)));
        };
      });
    }, path);
  }

  /** From now on the system's dialog for printing is answered with this printer. */
  async willPrintOn(printer: string): Promise<void> {
    await this.main.evaluate(({ app }, deviceName) => {
      app.on('web-contents-created', (_event, contents) => {
        const print = contents.print.bind(contents);
        contents.print = (options, done) => print({ ...options, silent: true, deviceName }, done);
      });
    }, printer);
  }

  /** The main process's clock, this many days from the real one (0: the real one): what it records then is of that day. */
  async turnClock(days: number): Promise<void> {
    await this.main.evaluate((_, shift) => {
      const kept = globalThis as typeof globalThis & { realDate?: DateConstructor };
      const Real = (kept.realDate ??= Date);
      const now = () => Real.now() + shift * 86_400_000;
      globalThis.Date = new Proxy(Real, {
        construct: (target, given: []) => (given.length === 0 ? new target(now()) : new target(...given)),
        get: (target, name) => (name === 'now' ? now : Reflect.get(target, name)),
      });
    }, days);
  }

  /** Where the records of a place lie. */
  records(place: 'office' | 'sample' = 'office'): string {
    return join(this.data, 'records', place);
  }

  /** The window's database, below the profile; gone as if Chromium had found it corrupted. */
  loseDatabase(): void {
    if (this.isOpen) throw new Error('Close Noticebook first: its database is in use');
    const folder = join(this.data, 'profile', 'IndexedDB');
    expect(existsSync(folder) && readdirSync(folder).length > 0, 'there is a database to lose').toBe(true);
    rmSync(folder, { recursive: true });
  }

  /** A fault that the test itself provokes, and that is therefore none. */
  pardon(pattern: RegExp): void {
    const kept = this.faults.filter((fault) => !pattern.test(fault));
    expect(kept.length, `something matches ${pattern}`).toBeLessThan(this.faults.length);
    this.faults.splice(0, this.faults.length, ...kept);
  }

  /** Ends it, whatever state it is in, and removes its files. */
  async end(): Promise<void> {
    try {
      if (this.app !== undefined) await this.close();
    } finally {
      rmSync(this.root, { recursive: true, force: true });
    }
  }

  private watch(app: ElectronApplication): void {
    const context = app.context();
    context.on('console', (message) => {
      if (message.type() === 'error') this.faults.push(`console: ${message.text()}`);
    });
    context.on('weberror', (error) => this.faults.push(`uncaught: ${error.error().stack ?? error.error().message}`));
    context.on('request', (request) => {
      // The viewer of PDF files is a part of Chromium, and so are its fonts and styles.
      if (!/^(app|data|blob|chrome-extension|chrome|devtools):/.test(request.url())) this.faults.push(`request: ${request.url()}`);
    });
    app.process().stderr?.on('data', (bytes: Buffer) => {
      this.said += bytes.toString();
      // Chromium's own remarks about a bare system carry a process id and a level in brackets; ours do not.
      for (const line of bytes.toString().split('\n')) {
        if (/^\s+at |Error\b|failed:/.test(line) && !/^\[\d+:|^(Debugger|DevTools|libva|dconf|MESA|Fontconfig)/.test(line)) this.faults.push(`main: ${line}`);
      }
    });
  }
}

/** The environment of the test, without what would change the app. */
export function environment(): Record<string, string> {
  const { NODE_OPTIONS: _, ELECTRON_RUN_AS_NODE: _node, ...rest } = process.env;
  return Object.fromEntries(Object.entries(rest).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])));
}

function killGroup(pid: number | undefined): void {
  if (pid === undefined) throw new Error('The process has no number');
  // Playwright starts it as the head of a group of its own; Windows has no groups, and one that has ended has nothing left to kill.
  for (const target of [-pid, pid]) {
    try {
      process.kill(target, 'SIGKILL');
      return;
    } catch {
      continue;
    }
  }
}
