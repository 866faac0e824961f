/**
 * Whether Noticebook starts when this account logs in. The system's own entry is the truth: whoever takes it away there has turned it off.
 *
 * Windows and macOS keep a list that Electron writes. Linux has a file in the account's autostart folder.
 * Source: freedesktop.org, Desktop Application Autostart Specification 0.5 and Desktop Entry Specification 1.5, "The Exec key".
 */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { systemCode } from '../journal/disk';

/** With this switch it was started by the login: with a sign beside the clock, it then shows no window. */
export const AT_LOGIN = 'at-login';

/** As much of Electron's `app` as is asked. */
export interface LoginApp {
  readonly isPackaged: boolean;
  getAppPath(): string;
  getLoginItemSettings(options: { readonly args: string[] }): { readonly openAtLogin: boolean };
  setLoginItemSettings(settings: { readonly openAtLogin: boolean; readonly args: string[] }): void;
}

export class AtLogin {
  private readonly app: LoginApp;
  private readonly env: NodeJS.ProcessEnv;
  private readonly platform: NodeJS.Platform;

  constructor(app: LoginApp, env: NodeJS.ProcessEnv = process.env, platform: NodeJS.Platform = process.platform) {
    this.app = app;
    this.env = env;
    this.platform = platform;
  }

  get isOn(): boolean {
    if (this.platform !== 'linux') return this.app.getLoginItemSettings({ args: this.args() }).openAtLogin;
    const entry = read(this.entryPath());
    return entry !== undefined && !/^(Hidden\s*=\s*true|X-GNOME-Autostart-enabled\s*=\s*false)\s*$/m.test(entry);
  }

  /** Throws what the disk says. */
  set(isOn: boolean): void {
    if (this.platform !== 'linux') return this.app.setLoginItemSettings({ openAtLogin: isOn, args: this.args() });
    const path = this.entryPath();
    if (!isOn) return rmSync(path, { force: true });
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, desktopEntry([this.env['APPIMAGE'] || process.execPath, ...this.args()]));
  }

  private args(): string[] {
    return [...(this.app.isPackaged ? [] : [this.app.getAppPath()]), `--${AT_LOGIN}`];
  }

  private entryPath(): string {
    return join(this.env['XDG_CONFIG_HOME'] || join(homedir(), '.config'), 'autostart', 'noticebook.desktop');
  }
}

/** The file that starts a program at login. */
export function desktopEntry(command: readonly string[]): string {
  return ['[Desktop Entry]', 'Type=Application', 'Name=Noticebook', 'Comment=What is due, from the login on', `Exec=${command.map(quoted).join(' ')}`, 'Icon=noticebook', 'Terminal=false', 'X-GNOME-Autostart-enabled=true', ''].join('\n');
}

/** An argument of the Exec key: in quotation marks, where `"`, a backquote, `$` and `\` are escaped, and that once more as in every string of the file; `%` begins a code. */
const quoted = (argument: string): string => `"${argument.replace(/["`$\\]/g, (sign) => `\\${sign}`).replaceAll('\\', '\\\\').replaceAll('%', '%%')}"`;

function read(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return undefined;
    throw error;
  }
}
