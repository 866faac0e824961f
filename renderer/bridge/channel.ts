/** The names of all channels between the window and the main process. Alone in a file, so that the preload stays small. */
export const CHANNELS = [
  'appStart',
  'appQuit',
  'placeOpen',
  'journalHeads',
  'journalRead',
  'journalAppend',
  'journalVerify',
  'draftList',
  'draftRead',
  'draftWrite',
  'draftRemove',
  'fileChoose',
  'fileChooseTable',
  'fileChooseText',
  'fileKeep',
  'fileSave',
  'fileSaveNew',
  'filePrint',
  'fileView',
  'pdfMake',
  'settingsWrite',
] as const;

export type Channel = (typeof CHANNELS)[number];
