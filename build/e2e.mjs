// npm run e2e: the tests in the window only. What follows `--` goes to Playwright (a file, -g "a title", --debug).
import { prepareDisplay } from './setup/display.mjs';
import { playwright } from './setup/playwright.mjs';
import { prepare } from './setup/prepare.mjs';
import { requireSandbox } from './setup/sandbox.mjs';
import { runCommand } from './setup/step.mjs';

await runCommand(async () => {
  const runtime = await prepare({ withTests: true });
  requireSandbox(runtime.folder);
  await prepareDisplay();
  return (await playwright('build/playwright.config.ts', process.argv.slice(2))).code;
});
