declare module 'electron-installer-debian' {
  type Settings = {
    readonly src: string;
    readonly dest: string;
    readonly arch: string;
    readonly rename: () => string;
    readonly logger: (line: string) => void;
    readonly options: Readonly<Record<string, unknown>>;
  };
  export default function makePackage(settings: Settings): Promise<unknown>;
}
