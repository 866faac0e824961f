/** A print server of its own with one printer that prints into a file: the tests reach no printer of the computer. */
import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';

/** A printer that takes PDF, as most office printers do; it comes with the filters of CUPS. */
const MODEL = 'lsb/usr/cupsfilters/Generic-PDF_Printer-PDF.ppd';

const PATIENCE = 60_000;

export const hasPrintServer = (): boolean => process.platform === 'linux' && ['cupsd', 'lpadmin', 'lpstat'].every((program) => spawnSync('which', [program]).status === 0);

export class PrintServer {
  /** For `CUPS_SERVER`, by which programs find it. */
  readonly address: string;
  /** What the printer printed last. */
  readonly paper: string;
  private readonly folder: string;
  private readonly server: ChildProcess;

  constructor() {
    this.folder = mkdtempSync(join(tmpdir(), 'noticebook-cups-'));
    chmodSync(this.folder, 0o755); // its filters run as another user
    this.address = join(this.folder, 'cups.sock');
    this.paper = join(this.folder, 'paper.pdf');
    const places = { ServerRoot: 'root', RequestRoot: 'spool', TempDir: 'spool/tmp', CacheDir: 'cache', StateDir: 'state' };
    for (const place of Object.values(places)) mkdirSync(join(this.folder, place), { recursive: true });
    const [settings, files] = [join(this.folder, 'cupsd.conf'), join(this.folder, 'cups-files.conf')];
    writeFileSync(settings, [
      `Listen ${this.address}`, 'Browsing Off', 'WebInterface No', 'DefaultAuthType None', '<Location />', 'Order allow,deny', 'Allow all', '</Location>',
      '<Policy default>', '<Limit All>', 'Order allow,deny', 'Allow all', '</Limit>', '</Policy>', '',
    ].join('\n'));
    writeFileSync(files, [
      ...Object.entries(places).map(([name, place]) => `${name} ${join(this.folder, place)}`), ...['AccessLog', 'ErrorLog', 'PageLog'].map((name) => `${name} ${join(this.folder, name)}`), 'FileDevice Yes', '',
    ].join('\n'));
    this.server = spawn('cupsd', ['-f', '-c', settings, '-s', files], { stdio: 'ignore' });
  }

  /** Waits until it answers, and sets up the printer. */
  async ready(): Promise<void> {
    const env = { ...process.env, CUPS_SERVER: this.address };
    await this.until(() => existsSync(this.address) && spawnSync('lpstat', ['-r'], { env, encoding: 'utf8' }).stdout.includes('is running'), 'the print server answers');
    execFileSync('lpadmin', ['-p', 'paper', '-E', '-v', `file://${this.paper}`, '-m', MODEL, '-o', 'PageSize=Letter'], { env, stdio: 'ignore' });
    execFileSync('lpadmin', ['-d', 'paper'], { env, stdio: 'ignore' });
  }

  /** Waits until a paper came out whole; its path. */
  async printed(): Promise<string> {
    const isDone = () => spawnSync('lpstat', ['-W', 'completed', '-o'], { env: { ...process.env, CUPS_SERVER: this.address }, encoding: 'utf8' }).stdout.includes('paper-');
    await this.until(() => isDone() && existsSync(this.paper) && statSync(this.paper).size > 0, 'the printer has printed');
    return this.paper;
  }

  async end(): Promise<void> {
    if (this.server.exitCode === null && this.server.signalCode === null) {
      const ended = once(this.server, 'exit');
      this.server.kill();
      await ended;
    }
    rmSync(this.folder, { recursive: true, force: true });
  }

  private async until(isSo: () => boolean, what: string): Promise<void> {
    for (let waited = 0; waited < PATIENCE; waited += 200) {
      if (isSo()) return;
      await setTimeout(200);
    }
    const log = join(this.folder, 'ErrorLog');
    throw new Error(`Not within ${PATIENCE / 1000} seconds: ${what}.\n${existsSync(log) ? readFileSync(log, 'utf8').slice(-2_000) : ''}`);
  }
}
