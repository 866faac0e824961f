// npm start: prepares what is missing, opens the app and ends with it. What follows `--` goes to the app.
import { run } from './setup/child.mjs';
import { prepareDisplay } from './setup/display.mjs';
import { prepare } from './setup/prepare.mjs';
import { project } from './setup/project.mjs';
import { sandboxSwitches } from './setup/sandbox.mjs';
import { runCommand, say } from './setup/step.mjs';

await runCommand(async () => {
  const runtime = await prepare();
  const switches = sandboxSwitches(runtime.folder);
  await prepareDisplay();

  const env = { ...process.env };
  delete env['ELECTRON_RUN_AS_NODE']; // set by some editors' terminals: Electron would start without a window
  say('Noticebook', 'opening');
  // `--log-level=3`: Chromium's remarks about missing system services mean nothing to the reader; fatal ones stay.
  const { code, output } = await run(runtime.program, [...switches, '--log-level=3', project, ...process.argv.slice(2)], { show: true, env });
  if (output !== '') console.error(output.trim());
  return code;
});
