/*
 * Stands in for Electron's own start app (`default_app.asar`), which the npm package of repack.mjs lacks:
 * `electron [-r module] [switches] <folder of the app>`. Without it `electron .` would not know what to run.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { isAbsolute, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { app } from 'electron/main';

const args = process.argv.slice(1);
const required = [];
let folder;
for (let i = 0; i < args.length && folder === undefined; i += 1) {
  if (args[i] === '--version' || args[i] === '-v') {
    console.log(`v${process.versions.electron}`);
    process.exit(0);
  }
  if (args[i] === '-r' || args[i] === '--require') required.push(args[(i += 1)]);
  else if (!args[i].startsWith('-')) folder = resolve(args[i]);
}
if (folder === undefined) {
  console.error('Usage: electron [-r module] [switches] <folder of the app>');
  process.exit(1);
}

// Playwright brings its own module in this way.
const fromHere = createRequire(resolve('start.js'));
for (const name of required) fromHere(isAbsolute(name) ? name : fromHere.resolve(name));

const about = JSON.parse(readFileSync(resolve(folder, 'package.json'), 'utf8'));
app.setVersion(about.version);
app.name = about.productName ?? about.name;
app.setAppPath(folder);
// `userData` is left alone: setting it here would undo the switch --user-data-dir.

// Awaited, so that `ready` comes only after the app's first lines: privileged schemes are registered before it.
await import(pathToFileURL(resolve(folder, about.main)).href);
