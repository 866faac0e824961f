/** All pictures of a folder on one page, the looks of a screen side by side, for a person to look through: `index.html` beside them. */
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** How a picture's name ends when it is one look of a screen. */
const LOOK = /-(light|dark|more-contrast|forced-colors-dark)$/;

export function writeContactSheet(folder: string): void {
  const screens = new Map<string, string[]>();
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.png')).sort((a, b) => a.localeCompare(b, 'en', { numeric: true }))) {
    const screen = file.replace(/\.png$/, '').replace(LOOK, '');
    screens.set(screen, [...(screens.get(screen) ?? []), file]);
  }
  const rows = [...screens].map(([screen, files]) => `<section><h2>${words(screen)}</h2><div>${files.map((file) => `<a href="${file}"><img src="${file}" alt="${words(file.replace(/\.png$/, ''))}" loading="lazy"></a>`).join('')}</div></section>`);
  writeFileSync(join(folder, 'index.html'), `<!doctype html>
<html lang="en"><meta charset="utf-8"><title>Noticebook: every screen</title>
<style>
body { margin: 24px; background: #e6e6e6; font: 14px/1.4 system-ui, sans-serif; }
section { margin: 0 0 28px; }
h2 { margin: 0 0 6px; font-size: 15px; }
div { display: flex; flex-wrap: wrap; gap: 12px; }
img { width: 600px; max-width: 100%; border: 1px solid #888; background: white; }
</style>
<h1>Noticebook: every screen</h1>
<p>${screens.size} screens and dialogs. A picture opens in full.</p>
${rows.join('\n')}
</html>
`);
}

const words = (name: string): string => name.replaceAll('-', ' ').replaceAll('&', '&amp;').replaceAll('<', '&lt;');
