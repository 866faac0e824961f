import { prepareBundle } from './bundle.mjs';
import { prepareDependencies } from './dependencies.mjs';
import { prepareSystem } from './libraries.mjs';
import { prepareRuntime } from './runtime.mjs';

/**
 * Everything that has to be there before the app can run, in the order in which one needs the other. Says one
 * line for each step, and does only what has not been done before.
 *
 * @param {{ withTests?: boolean, withBundle?: boolean }} [options]
 * @returns the Electron to run it on
 */
export async function prepare({ withTests = false, withBundle = true } = {}) {
  await prepareDependencies();
  const runtime = await prepareRuntime();
  await prepareSystem({ electron: runtime.program, withTests });
  if (withBundle) await prepareBundle();
  return runtime;
}
