/**
 * The packaged app under test. Its fuses shut out what Playwright drives an Electron with (Node's switches), so it is started as a clerk
 * starts it, and its window is reached as a web page is: over Chromium's own debugging port, which is open only for the test.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { type Browser, chromium, type Page } from '@playwright/test';
import { ZONE } from '../day';
import { environment } from '../noticebook';

export class PackagedApp {
  readonly data: string;
  private readonly root = mkdtempSync(join(tmpdir(), 'noticebook-packaged-'));
  private child: ChildProcess | undefined;
  private browser: Browser | undefined;

  constructor() {
    this.data = join(this.root, 'data');
  }

  /** The executable. */
  static get program(): string {
    const folder = process.env['NOTICEBOOK_PACKAGED'];
    if (folder === undefined) throw new Error('NOTICEBOOK_PACKAGED does not name the folder of the packaged app');
    return resolve(folder, 'noticebook');
  }

  /** Starts it; resolves with its window. */
  async open(): Promise<Page> {
    const switches = ['--remote-debugging-port=0', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])];
    const note = join(this.data, 'profile', 'DevToolsActivePort');
    rmSync(note, { force: true }); // of the last start
    const child = spawn(PackagedApp.program, switches, { env: { ...environment(), NOTICEBOOK_DATA: this.data, TZ: ZONE }, stdio: 'ignore', detached: true });
    this.child = child;
    for (let waited = 0; !existsSync(note); waited += 100) {
      if (hasEnded(child) || waited > 60_000) throw new Error(`The packaged app did not open its window (exit code ${child.exitCode}, signal ${child.signalCode}).`);
      await setTimeout(100);
    }
    await setTimeout(300); // the file is written in two steps
    const [port = ''] = readFileSync(note, 'utf8').split('\n');
    this.browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`);
    const context = this.browser.contexts()[0];
    if (context === undefined) throw new Error('The packaged app has no window');
    context.setDefaultTimeout(20_000);
    return context.pages()[0] ?? context.waitForEvent('page');
  }

  /** Closes its window, as a clerk does, and waits until it has ended. */
  async close(page: Page): Promise<void> {
    const child = this.child;
    if (child === undefined) return;
    const ended = once(child, 'exit');
    await page.close({ runBeforeUnload: true }).catch(() => undefined); // the connection ends with it
    const isEnded = await Promise.race([ended.then(() => true), setTimeout(20_000, false)]);
    if (!isEnded) throw new Error('The packaged app had not ended 20 seconds after its window was closed');
    this.child = undefined;
  }

  /** Ends what is left of it, and removes its data. */
  end(): void {
    const pid = this.child?.pid;
    if (this.child && pid !== undefined && !hasEnded(this.child)) process.kill(-pid, 'SIGKILL');
    rmSync(this.root, { recursive: true, force: true });
  }
}

/** Whether it has ended by itself or by a signal. */
const hasEnded = ({ exitCode, signalCode }: ChildProcess): boolean => exitCode !== null || signalCode !== null;
