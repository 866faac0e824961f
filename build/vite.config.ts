import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { relative, resolve, sep } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin, type UserConfig } from 'vite';
import { aliases, project } from './aliases.mjs';
import { licenses } from './supply/licenses.mjs';
import { sbomFile } from './supply/sbom.mjs';

/** What Electron itself brings along: left as imports, everything else is bundled. */
const providedByElectron = ['electron', /^electron\//, ...builtinModules, /^node:/];

/**
 * One of the three parts that run outside the window. Everything is bundled into a single file, so that no
 * `node_modules` has to be shipped and start-up reads one file.
 */
function part(entry: string, file: string, format: 'es' | 'cjs', folder: string): UserConfig {
  return {
    root: project,
    publicDir: false,
    resolve: { alias: aliases },
    ssr: { noExternal: true, target: 'node' },
    build: {
      ssr: resolve(project, entry),
      outDir: resolve(project, folder),
      emptyOutDir: true,
      target: 'node20',
      minify: false, // a stack trace from an office should be readable
      sourcemap: true,
      rolldownOptions: {
        external: providedByElectron,
        output: { format, entryFileNames: file, chunkFileNames: '[name]-[hash].js', codeSplitting: format === 'es' && file === 'main.js' },
      },
    },
  };
}

const main = part('electron/main.ts', 'main.js', 'es', 'dist/main');

// A sandboxed preload can only be CommonJS.
const preload = part('electron/preload.ts', 'preload.cjs', 'cjs', 'dist/preload');

/** The utility process that reads foreign files, with nothing else of the app in it. */
const reader = part('electron/foreign/reader.ts', 'reader.cjs', 'cjs', 'dist/reader');

/** The program that checks records without Noticebook: one file without packages, which goes with every backup. */
const verify = part('electron/verify/verify.ts', 'verify.mjs', 'es', 'dist/verify');

const rendererFolder = resolve(project, 'dist/renderer');

const renderer: UserConfig = {
  root: resolve(project, 'renderer'),
  base: '/',
  publicDir: false,
  plugins: [react(), supply(), listOfFiles()],
  resolve: { alias: aliases },
  // The main process puts a fresh value in place of this word at every load (see electron/protocol.ts).
  html: { cspNonce: '__CSP_NONCE__' },
  build: {
    outDir: rendererFolder,
    emptyOutDir: true,
    target: 'chrome130', // the oldest Electron it runs on (build/setup/repack.mjs) has Chrome 130
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0, // fonts and images stay files: the CSP of fonts is 'self', without data:
    chunkSizeWarningLimit: 2000, // read from disk, not over a network
    sourcemap: true,
    // What every start needs is one file: each further one would be asked of the main process, which is busy opening the records.
    rolldownOptions: { output: { codeSplitting: { groups: [{ name: 'start', tags: ['$initial'] }] } } },
  },
};

/** What the program is made of, for Settings: modules that no file holds (build/assets.d.ts). */
function supply(): Plugin {
  return {
    name: 'supply',
    resolveId: (id) => (id.startsWith('supply:') ? `\0${id}` : undefined),
    load(id) {
      if (id === '\0supply:licenses') return `export default JSON.parse(${JSON.stringify(JSON.stringify(licenses()))});`;
      if (id === '\0supply:materials') return `export default ${JSON.stringify(readFileSync(sbomFile, 'utf8'))};`;
      if (id === '\0supply:changes') return `export default ${JSON.stringify(readFileSync(resolve(project, 'CHANGELOG.md'), 'utf8'))};`;
      return undefined;
    },
  };
}

/**
 * Writes `dist/renderer/files.json`: the paths of all files of the window, sorted, with `/` on every system.
 * The app's protocol serves exactly these and refuses every other path.
 */
function listOfFiles(): Plugin {
  return {
    name: 'list-of-files',
    writeBundle() {
      const files = readdirSync(rendererFolder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile() && entry.name !== 'files.json')
        .map((entry) => relative(rendererFolder, resolve(entry.parentPath, entry.name)).split(sep).join('/'))
        .sort();
      writeFileSync(resolve(rendererFolder, 'files.json'), `${JSON.stringify(files, null, 1)}\n`);
    },
  };
}

/** `vite build --mode main`, `--mode preload`, `--mode reader`, `--mode verify`, `--mode renderer`: the five parts of the app. */
export default defineConfig(({ mode }) => {
  if (mode === 'main') return main;
  if (mode === 'preload') return preload;
  if (mode === 'reader') return reader;
  if (mode === 'verify') return { ...verify, build: { ...verify.build, sourcemap: false } };
  return renderer;
});
