// npm run drills: the app is killed, starved, tampered with and measured. The last line is "N passed, N failed".
import { prepareDisplay } from './setup/display.mjs';
import { prepareOffice, preparePrinting } from './setup/libraries.mjs';
import { prepare } from './setup/prepare.mjs';
import { requireSandbox } from './setup/sandbox.mjs';
import { crashedDisks, runStages, windowTests } from './setup/stages.mjs';
import { runCommand } from './setup/step.mjs';
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
}
