/** What a city is called within a sentence. */

const NOUN = /^(?:the )?(city|town|township|village|county|borough|parish|municipality)\b/i;

/** Does the name begin with what it is: `City of Alder Falls`? */
export const startsWithNoun = (name: string): boolean => NOUN.test(name);

/** `City` of `City of Alder Falls`; a city that is named otherwise is a City. */
export function nounOf(name: string): string {
  const noun = NOUN.exec(name)?.[1]?.toLowerCase() ?? 'city';
  return noun.charAt(0).toUpperCase() + noun.slice(1);
}
