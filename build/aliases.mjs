import { resolve } from 'node:path';

/** The project's folder, whatever folder the command was started in. */
export const project = resolve(import.meta.dirname, '..');

/**
 * The short import names of the layers, for Vite and Vitest. The compiler has the same list in
 * `tsconfig.base.json` (`paths`); a name added here is added there.
 */
export const aliases = {
  '@domain': resolve(project, 'renderer/domain'),
  '@bridge': resolve(project, 'renderer/bridge'),
  '@store': resolve(project, 'renderer/store'),
  '@ui': resolve(project, 'renderer/ui'),
  '@assets': resolve(project, 'assets'),
};
