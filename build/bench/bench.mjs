// npm run bench: what the app takes with 10,000 obligations, most of it as a ratio to a bare baseline of the same run.
// -- --json: nothing but the figures as JSON on stdout. -- --large: 1,000 and 100,000 obligations as well, and how each figure grows. -- --only start,save: some of them.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { prepareDisplay } from '../setup/display.mjs';
import { prepare } from '../setup/prepare.mjs';
import { requireSandbox } from '../setup/sandbox.mjs';
import { Refusal, runCommand, say } from '../setup/step.mjs';
import { backup } from './backup.mjs';
import { batch } from './batch.mjs';
import { bundle } from './bundle.mjs';
import { asJson, asTable, GATE, growth, LARGE, SMALL } from './figure.mjs';
import { letter } from './letter.mjs';
import { memory } from './memory.mjs';
import { pages } from './pages.mjs';
import { rebuild } from './rebuild.mjs';
import { save } from './save.mjs';
import { search } from './search.mjs';
import { start } from './start.mjs';
import { verify } from './verify.mjs';

const MEASUREMENTS = { bundle, start, memory, save, pages, search, letter, batch, verify, rebuild, backup };

const { json, large, only } = options();
if (json) console.log = console.error; // what the preparation says must not stand among the figures

await runCommand(async () => {
  const runtime = await prepare({ withTests: true });
  requireSandbox(runtime.folder);
  await prepareDisplay();
  const folder = mkdtempSync(join(tmpdir(), 'noticebook-bench-'));
  try {
    const figures = [];
    for (const [name, measure] of Object.entries(MEASUREMENTS)) {
      if (only !== undefined && !only.includes(name)) continue;
      say('Measuring', name);
      const found = await measure({ runtime, folder, sizes: large ? [SMALL, GATE, LARGE] : [GATE] }).catch((error) => {
        // What was measured before, and what comes after, is still told.
        console.error(`${name} was not measured: ${error instanceof Error ? error.message : String(error)}`);
        process.exitCode = 1;
        return [];
      });
      figures.push(...found);
      if (!json && found.length > 0) console.log(asTable(found)); // as they come: all of it takes minutes
    }
    const grown = growth(figures);
    figures.push(...grown);
    if (!json && grown.length > 0) console.log(asTable(grown));
    if (json) process.stdout.write(`${asJson(figures)}\n`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

function options() {
  try {
    const { values } = parseArgs({ options: { json: { type: 'boolean', default: false }, large: { type: 'boolean', default: false }, only: { type: 'string' } } });
    const names = values.only?.split(',');
    const unknown = names?.find((name) => !(name in MEASUREMENTS));
    if (unknown !== undefined) throw new Error(`There is no measurement “${unknown}”.`);
    return { ...values, only: names };
  } catch (error) {
    console.error(`${new Refusal(/** @type {Error} */ (error).message, `Usage: npm run bench -- [--json] [--large] [--only ${Object.keys(MEASUREMENTS).join(',')}]`).message}`);
    process.exit(1);
  }
}
