/** The folders in which dialogs begin: where the clerk last saved and last chose a file on this computer. */
import { dirname } from 'node:path';
import { app } from 'electron';
import type { Settings } from './settings';

/** Kept in the settings; the window never learns a path. */
export class Folders {
  private readonly settings: Settings;

  constructor(settings: Settings) {
    this.settings = settings;
  }

  /** Where to save: the last folder, at first the user's documents. */
  get toSave(): string {
    return this.settings.saved.folders?.save ?? app.getPath('documents');
  }

  /** Where to choose: the last folder, at first what the system proposes. */
  get toChoose(): { readonly defaultPath?: string } {
    const folder = this.settings.saved.folders?.choose;
    return folder === undefined ? {} : { defaultPath: folder };
  }

  /** A file was saved or chosen at this path. */
  remember(what: 'save' | 'choose', path: string): void {
    this.settings.remember({ folders: { ...this.settings.saved.folders, [what]: dirname(path) } });
  }
}
