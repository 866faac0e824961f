// node build/bench/bench.mjs: how long lists and pages take with 10,000 obligations, as medians and as ratios to a bare baseline.
import { prepareDisplay } from '../setup/display.mjs';
import { playwright } from '../setup/playwright.mjs';
import { prepare } from '../setup/prepare.mjs';
import { requireSandbox } from '../setup/sandbox.mjs';
import { runCommand } from '../setup/step.mjs';

await runCommand(async () => {
  const runtime = await prepare({ withTests: true });
  requireSandbox(runtime.folder);
  await prepareDisplay();
  return (await playwright('build/playwright.bench.config.ts', process.argv.slice(2))).code;
});
