import { createHash } from 'node:crypto';
import { createReadStream, existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { cacheFolder } from './cache.mjs';
import { run } from './child.mjs';
import { prepareJava } from './libraries.mjs';
import { Refusal, during, say } from './step.mjs';

/**
 * veraPDF, the validator of PDF/UA and PDF/A, as its makers publish it on Maven Central. It is pinned by its hash, runs in the drills
 * alone and is no part of the app.
 */
const pin = {
  artifact: 'org.verapdf.apps:greenfield-apps:1.28.2:jar',
  file: 'greenfield-apps-1.28.2.jar',
  sha512: 't906SjTIPi2S0zTj8WvmMaeT3TkIigo3a1nOWqu6x0T3oHgcTIRLyYVewHeL50m3iFQJOox9nVyPUNp11Iq6fQ==',
};

/** Finds the validator or fetches it, with Java to run it. Tells the drills by `NOTICEBOOK_VERAPDF` where it is. */
export async function prepareValidator() {
  const jar = resolve(cacheFolder(), pin.file);
  await prepareJava({ withMaven: !existsSync(jar) });
  if (!existsSync(jar)) await fetchTo(jar);
  process.env['NOTICEBOOK_VERAPDF'] = jar;
  say('veraPDF 1.28.2', 'ready');
}

/** @param {string} jar */
async function fetchTo(jar) {
  mkdirSync(cacheFolder(), { recursive: true });
  const work = mkdtempSync(resolve(cacheFolder(), 'fetching-'));
  try {
    const { code, output } = await during('veraPDF 1.28.2', 'fetching from Maven Central, about 9 MB', () =>
      run('mvn', ['-q', '-B', 'dependency:copy', `-Dartifact=${pin.artifact}`, `-DoutputDirectory=${work}`], { cwd: work, shell: process.platform === 'win32' }));
    const fetched = resolve(work, pin.file);
    if (code !== 0 || !existsSync(fetched)) {
      throw new Refusal('veraPDF: could not be fetched. Maven said:', ...output.trimEnd().split('\n').slice(-6).map((line) => `  ${line}`), 'Next: check the connection and run the command again.');
    }
    const hash = createHash('sha512');
    await pipeline(createReadStream(fetched), hash);
    if (hash.digest('base64') !== pin.sha512) {
      throw new Refusal(`veraPDF: ${pin.artifact} is not the file that was reviewed (its hash differs). It was thrown away and nothing of it was run.`, 'Next: tell the maintainers.');
    }
    renameSync(fetched, jar);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}
