// npm run dist [-- --check]: the packages for Linux in release/. With `--check`, the packaged app also has to pass the main job.
import { mkdirSync, rmSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { packApp } from './packages/appFolder.mjs';
import { makeArchive } from './packages/archive.mjs';
import { makeDebian } from './packages/debian.mjs';
import { writeRelease } from './packages/release.mjs';
import { prepareDisplay } from './setup/display.mjs';
import { preparePackers } from './setup/libraries.mjs';
import { playwright } from './setup/playwright.mjs';
import { prepare } from './setup/prepare.mjs';
import { inProject } from './setup/project.mjs';
import { requireSandbox } from './setup/sandbox.mjs';
import { Refusal, during, runCommand, say } from './setup/step.mjs';

await runCommand(async () => {
  const { values } = parseArgs({ options: { check: { type: 'boolean', default: false } } });
  if (process.platform !== 'linux') {
    throw new Refusal('Packages: on this system they are made with electron-builder.', 'Next: see docs/release.md.');
  }
  const runtime = await prepare();
  await preparePackers();
  const out = inProject('release');
  rmSync(out, { recursive: true, force: true });
  mkdirSync(out, { recursive: true });

  const folder = await during('App', 'packing', () => packApp(runtime, out));
  say('App', 'packed, its fuses are set and read back');
  const files = [
    await during('Archive', 'writing', () => makeArchive(folder, out)),
    await during('Debian package', 'writing', () => makeDebian(folder, out)),
  ];
  await writeRelease(files, runtime, out);
  for (const { name, bytes } of files) say(name, `${Math.round(bytes / 1_000_000)} MB`);
  if (!values.check) return 0;

  requireSandbox(folder);
  await prepareDisplay();
  const { code } = await playwright('build/playwright.packaged.config.ts', [], { NOTICEBOOK_PACKAGED: folder });
  return code;
});
