/*
 * Stops with a sentence when Node.js is too old, before anything else is read.
 *
 * Old Nodes have to be able to read this file: no `const`, no arrow functions, no `import`, no `?.` here.
 * Vite and Electron's tools need 20.19 or 22.12 (both can `require` an ES module).
 */
var version = process.versions.node.split('.').map(Number);
var major = version[0];
var minor = version[1];
var isNewEnough = (major === 20 && minor >= 19) || (major === 22 && minor >= 12) || major > 22;

if (!isNewEnough) {
  console.error('Noticebook needs Node.js 20.19 or newer, and this is ' + process.versions.node + '.');
  if (major === 21 || major === 22) {
    console.error('(Of the Nodes in between, 21 and 22 before 22.12 lack something that is needed.)');
  }
  console.error('Next: install the LTS version from https://nodejs.org, open a new terminal and run the same command again.');
  process.exit(1);
}
