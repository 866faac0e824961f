/** A font file as Vite puts it into the bundle: an address that holds the bytes themselves, in base 64. */
declare module '*.woff?inline' {
  const address: string;
  // oxlint-disable-next-line import/no-default-export -- this is how Vite hands it out
  export default address;
}
