// npm run demo -- --out DIR: a tour through the app that leaves pictures and papers in DIR (default: demo-out).
import { mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { prepareDisplay } from './setup/display.mjs';
import { playwright } from './setup/playwright.mjs';
import { prepare } from './setup/prepare.mjs';
import { requireSandbox } from './setup/sandbox.mjs';
import { Refusal, runCommand, say } from './setup/step.mjs';

await runCommand(async () => {
  const out = outFolder();
  mkdirSync(out, { recursive: true });
  const runtime = await prepare();
  requireSandbox(runtime.folder);
  await prepareDisplay();
  const { code } = await playwright('build/playwright.demo.config.ts', [], { NOTICEBOOK_DEMO_OUT: out });
  say('Demo', code === 0 ? `its files are in ${out}` : 'failed; the lines above say where');
  return code;
});

function outFolder() {
  try {
    const { values } = parseArgs({ options: { out: { type: 'string', default: 'demo-out' } } });
    // npm changes into the project's folder; a relative path is meant from where the person is.
    return resolve(process.env['INIT_CWD'] ?? '.', values.out);
  } catch (error) {
    throw new Refusal(/** @type {Error} */ (error).message, 'Usage: npm run demo -- --out FOLDER');
  }
}
