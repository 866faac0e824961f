// npm test: everything that is checked at every change. The last line is "N passed, N failed".
import { prepareBundle } from './setup/bundle.mjs';
import { prepareDisplay } from './setup/display.mjs';
import { prepare } from './setup/prepare.mjs';
import { requireSandbox } from './setup/sandbox.mjs';
import { lint, runStages, types, unit, windowTests } from './setup/stages.mjs';
import { runCommand } from './setup/step.mjs';
import { checkSignatures } from './supply/signatures.mjs';

await runCommand(() => runStages([
  { name: 'Setup', stage: setup },
  { name: 'Signatures', stage: checkSignatures },
  { name: 'Types', stage: types },
  { name: 'Rules', stage: lint },
  { name: 'Unit tests', stage: unit },
  { name: 'Build', stage: prepareBundle },
  { name: 'Tests in the window', stage: () => windowTests('build/playwright.config.ts') },
]));

async function setup() {
  const runtime = await prepare({ withTests: true, withBundle: false });
  requireSandbox(runtime.folder);
  await prepareDisplay();
}
