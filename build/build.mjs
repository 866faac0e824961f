// npm run build: everything that is needed, and the app in dist/.
import { prepareBundle } from './setup/bundle.mjs';
import { prepareDependencies } from './setup/dependencies.mjs';
import { runCommand } from './setup/step.mjs';

await runCommand(async () => {
  await prepareDependencies();
  await prepareBundle();
});
