/**
 * Data files of the `assets` folder, as the store, the features and the app import them.
 *
 * They are `unknown` on purpose: a file is parsed by a schema before it is used, as everything else that
 * comes from outside. The text of a file comes by `…?raw`, its address by `…?url` (types of `vite/client`).
 */
declare module '@assets/*.json' {
  const content: unknown;
  export default content;
}
