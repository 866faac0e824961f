/** Findings that a typed reason lets pass, in the middle of a sentence: `why the letter goes out although …`. */
const WORDS: Readonly<Record<string, string>> = {
  authorityNotInForce: 'its authority is not in force',
  notSigned: 'the city did not sign the agreement',
  requiredMissing: 'a party that the agreement names does not get it as it should',
  methodNotAllowed: 'a copy goes by a way that the agreement does not allow',
  tooFewDays: 'there is too little time',
  leftOut: 'something that its kind says is left out',
  leftOpen: 'words that look like a blank stand in it',
  contentMissing: 'something that its kind asks for is missing',
  kindFieldMissing: 'its template lacks something that its kind tells',
  contradiction: 'its parts do not agree',
  enclosureMissing: 'an enclosure is missing',
};

/** `although there is too little time`; a code of another version of Noticebook reads as a finding. */
export const overrideWords = (code: string): string => `although ${(Object.hasOwn(WORDS, code) ? WORDS[code] : undefined) ?? 'the notice check objected'}`;
