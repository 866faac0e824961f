// npm run pictures: for when screens have changed. Makes the pictures of the manual anew from the running app (assets/manual/pictures), and keeps
// how each main screen looks for the drill that compares them (e2e/drills/look). `-- manual` or `-- look`: only those.
import { prepareDisplay } from './setup/display.mjs';
import { playwright } from './setup/playwright.mjs';
import { prepare } from './setup/prepare.mjs';
import { requireSandbox } from './setup/sandbox.mjs';
import { runCommand, say } from './setup/step.mjs';

await runCommand(async () => {
  const only = process.argv[2];
  const runtime = await prepare();
  requireSandbox(runtime.folder);
  await prepareDisplay();
  const manual = only === 'look' ? 0 : (await playwright('build/playwright.pictures.config.ts')).code;
  const look = only === 'manual' ? 0 : (await playwright('build/playwright.drills.config.ts', ['look.drill.ts'], { NOTICEBOOK_LOOK: 'keep' })).code;
  say('Pictures', manual === 0 && look === 0 ? 'those of the manual and of the screens are kept; look at them before you commit' : 'failed; the lines above say where');
  return manual || look;
});
