/** The recovery sheet: what somebody needs to open the backups when this computer is gone. Printed, and kept nowhere. */
import { setTimeout as pause } from 'node:timers/promises';
import type { BridgeError } from '@bridge/error';
import { fail, ok, type Result } from '@domain/result';
import { escaped } from './markup';
import { NONCE_WORD, ORIGIN } from './protocol';
import type { Sheets } from './sheets';
import { openSheetWindow } from './window';

export type Recovery = { readonly office: string; readonly passphrase: string; readonly folder: string };

/** Shows the system's dialog for printing. Errors: `cancelled`, `printFailed`, as where there is no printer. */
export function printRecoverySheet(sheets: Sheets, recovery: Recovery): Promise<Result<null, BridgeError>> {
  return sheets.inTurn(() => sheets.serving(recoverySheet(recovery), async (token) => {
    const window = openSheetWindow();
    try {
      const { webContents } = window;
      if ((await webContents.getPrintersAsync()).length === 0) return fail<BridgeError>({ code: 'printFailed', detail: 'no printer is set up on this computer' });
      await window.loadURL(`${ORIGIN}/sheet/${token}`);
      await pause(300); // laid out
      return await new Promise<Result<null, BridgeError>>((resolve) => {
        webContents.print({ silent: false, pageSize: 'Letter' }, (isPrinted, reason) => {
          if (isPrinted) resolve(ok(null));
          else resolve(fail(/cancel/i.test(reason) ? { code: 'cancelled' } : { code: 'printFailed', detail: reason }));
        });
      });
    } finally {
      window.destroy();
    }
  }));
}

/** The sheet as a document. The passphrase stands in a type that tells l from 1 and O from 0, with a line to check it by. */
export const recoverySheet = ({ office, passphrase, folder }: Recovery): string => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>Recovery sheet</title>
<style nonce="${NONCE_WORD}">
@page { size: letter; margin: 1in; }
body { margin: 0; color: #000; font: 11pt/1.5 Georgia, serif; }
h1 { margin: 0 0 4pt; font-size: 20pt; }
h2 { margin: 20pt 0 4pt; font-size: 13pt; }
p, ol { margin: 4pt 0; }
li { margin: 3pt 0; }
.passphrase { margin: 10pt 0; padding: 14pt; border: 1.5pt solid #000; font: 16pt/1.5 Menlo, Consolas, "DejaVu Sans Mono", monospace; overflow-wrap: anywhere; white-space: pre-wrap; }
.blank { display: inline-block; width: 180pt; border-bottom: .5pt solid #000; }
.signed { margin-top: 28pt; }
code { font: 10pt Menlo, Consolas, "DejaVu Sans Mono", monospace; }
</style>
</head>
<body>
<h1>Recovery sheet</h1>
<p>Backups of the Noticebook records of ${escaped(office)}</p>
<h2>Passphrase</h2>
<div class="passphrase">${escaped(passphrase)}</div>
<p>${passphrase.length} characters, spaces included. Without it nobody can open the encrypted backups, not even the makers of Noticebook.</p>
<h2>Keep this sheet</h2>
<p>In a safe or a locked cabinet, apart from the computer and from the disk of the backups. Whoever has the sheet and a backup can read every record in it.</p>
<h2>Where the backups are</h2>
<p>${folder === '' ? '<span class="blank">&nbsp;</span>' : escaped(folder)}</p>
<h2>To get the records back</h2>
<ol>
<li>Install Noticebook on a computer and start it.</li>
<li>Choose “Restore from a backup”, choose the newest file whose name begins with <code>noticebook-</code>, and type the passphrase.</li>
</ol>
<h2>Without Noticebook</h2>
<p>The files are in the open <code>age</code> format. <code>age --decrypt -o records.nbk FILE</code> asks for the passphrase; <code>node verify.mjs records.nbk --unpack FOLDER</code> then checks and unpacks them. <code>verify.mjs</code> lies beside the backups.</p>
<p class="signed">Printed on <span class="blank">&nbsp;</span> by <span class="blank">&nbsp;</span></p>
</body>
</html>
`;
