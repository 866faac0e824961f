/** What a merge field, or a condition on it, shows in the editor of words. */
import { createContext, useContext } from 'react';

export type FieldLook = {
  /** On the chip: the name of the field, or the value that stands now. */
  readonly text: string;
  /** What the field is called. */
  readonly noun: string;
  /** `field`: no value is shown. `record`, `answer`: where the value comes from. `open`: it is asked for. `unknown`: no such field. */
  readonly kind: 'field' | 'record' | 'answer' | 'open' | 'unknown';
};

/** The look of a field by its name. */
export type LookOf = (name: string) => FieldLook;

const FieldLooks = createContext<LookOf>((name) => ({ text: name, noun: name, kind: 'unknown' }));

export const FieldLooksProvider = FieldLooks.Provider;

export const useLookOf = (): LookOf => useContext(FieldLooks);

/** A field that can be inserted or asked about. */
export type FieldChoice = {
  readonly name: string;
  /** `proposed date`. */
  readonly noun: string;
  /** Where its value comes from, or what is asked. */
  readonly about: string;
  readonly group: string;
  /** It fills a table, and cannot stand in a line. */
  readonly isTable: boolean;
};

/** A passage to reuse. */
export type PassageChoice = { readonly id: string; readonly name: string; readonly about: string };
