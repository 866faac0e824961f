/** The part of yauzl 3 that repack.mjs uses; the package has no types of its own. */
declare module 'yauzl' {
  type Entry = { readonly fileName: string; readonly externalFileAttributes: number };
  type ZipFile = {
    eachEntry(): AsyncIterable<Entry>;
    openReadStreamPromise(entry: Entry): Promise<NodeJS.ReadableStream>;
  };
  export function openPromise(path: string, options: { lazyEntries: true }): Promise<ZipFile>;
}
