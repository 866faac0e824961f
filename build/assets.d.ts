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

/** What the program is made of, as the build lists it: the packages with their licenses, parsed by who shows them. */
declare module 'supply:licenses' {
  const content: unknown;
  export default content;
}

/** The bill of materials: a text of JSON in the CycloneDX format. */
declare module 'supply:materials' {
  const content: string;
  export default content;
}

/** What came with each version: the text of CHANGELOG.md. */
declare module 'supply:changes' {
  const content: string;
  export default content;
}
