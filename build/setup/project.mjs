import { resolve } from 'node:path';

/** The project's folder, whatever folder the command was started in. */
export const project = resolve(import.meta.dirname, '../..');

/**
 * The path of something in the project.
 *
 * @param {...string} parts
 */
export const inProject = (...parts) => resolve(project, ...parts);
