// npm run drills: the app is killed, starved, tampered with and measured. The last line is "N passed, N failed".
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { resolve } from 'node:path';
import { packApp } from './packages/appFolder.mjs';
import { makeDebian } from './packages/debian.mjs';
import { prepareDisplay } from './setup/display.mjs';
import { prepareBareDebian, prepareOffice, preparePackers, preparePrinting } from './setup/libraries.mjs';
import { prepare } from './setup/prepare.mjs';
import { requireSandbox } from './setup/sandbox.mjs';
import { crashedDisks, runStages, windowTests } from './setup/stages.mjs';
import { during, runCommand } from './setup/step.mjs';
import { prepareValidator } from './setup/validator.mjs';

await runCommand(() => runStages([
  { name: 'Setup', stage: setup },
  { name: 'Crashed disks', stage: crashedDisks },
  { name: 'Drills', stage: () => windowTests('build/playwright.drills.config.ts') },
]));

async function setup() {
  const runtime = await prepare({ withTests: true });
  requireSandbox(runtime.folder);
  await prepareDisplay();
  await prepareValidator();
  await prepareOffice();
  await preparePrinting();
  // On other systems packages are made with electron-builder, and their drill is left out.
  if (process.platform === 'linux') {
    const out = mkdtempSync(resolve(tmpdir(), 'noticebook-packed-'));
    process.once('exit', () => rmSync(out, { recursive: true, force: true }));
    const folder = process.env['NOTICEBOOK_PACKAGED'] = await during('App', 'packing', () => packApp(runtime, out));
    if (await prepareBareDebian()) {
      await preparePackers();
      process.env['NOTICEBOOK_DEB'] = (await during('Debian package', 'writing', () => makeDebian(folder, out))).path;
    }
  }
}
