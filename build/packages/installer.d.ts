declare module 'electron-installer-debian' {
  type Settings = {
    readonly src: string;
    readonly dest: string;
    readonly arch: string;
    readonly rename: () => string;
    readonly logger: (line: string) => void;
    readonly options: Readonly<Record<string, unknown>>;
  };
  /** Its steps, in the order in which its own function takes them. */
  export class Installer {
    constructor(settings: Settings);
    options: Record<string, unknown>;
    generateDefaults(): Promise<unknown>;
    generateOptions(): unknown;
    createStagingDir(): Promise<unknown>;
    createContents(): Promise<unknown>;
    createPackage(): Promise<unknown>;
    movePackage(): Promise<unknown>;
  }
}
