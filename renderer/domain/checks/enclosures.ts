/** What the letter says is enclosed is listed, and what is listed is spoken of. */
import { blockText, lineText } from '../mergedText';
import type { Finding, NoticeCheckInput } from './finding';

const place = 'enclosures';

/** Kinds that are read with a document beside them. */
const WANTED: Readonly<Partial<Record<NoticeCheckInput['kind'], string>>> = {
  L3: 'A certified copy of the resolution goes with a notice of what a body has decided.',
  L8: 'The council decides on the documents of its packet.',
};

export function enclosures({ kind, merged, enclosures: listed }: NoticeCheckInput): readonly Finding[] {
  const body = [lineText(merged.re), ...merged.reference.map(lineText), ...merged.body.flatMap(blockText)].join('\n');
  const missing = missingFrom(body, listed, kind, isReleasing(merged));
  if (missing) return [{ code: 'enclosureMissing', level: 'blocks', isOverridable: true, place, ...missing }];
  const unnamed = listed.filter((name) => !body.toLowerCase().includes(headOf(name)));
  const found = unnamed.map((name): Finding => ({
    code: 'enclosureUnnamed', level: 'advises', title: `The letter does not speak of an enclosure: ${name}`, why: 'A reader should learn from the letter what it is for. Name it in an answer, as it is called in the list.', place,
  }));
  if (found.length > 0 || listed.length === 0) return found;
  return [{ code: 'enclosureMissing', level: 'passes', title: listed.length === 1 ? 'The enclosure is named in the letter' : 'Each enclosure is named in the letter', why: `${listed.join('; ')}.`, place }];
}

/** What is spoken of and not listed, or wanted by the kind. */
function missingFrom(body: string, listed: readonly string[], kind: NoticeCheckInput['kind'], isReleased: boolean): Pick<Finding, 'title' | 'why'> | undefined {
  const numbers = [...body.matchAll(/\bEnclosures?\s+(\d{1,2})\b/gi)].map(([, number]) => Number(number));
  const beyond = numbers.find((number) => number > listed.length);
  if (beyond !== undefined) return { title: `The letter speaks of enclosure ${beyond}, and ${listed.length === 0 ? 'none is listed' : `${listed.length} are listed`}`, why: 'List it, or correct the number.' };
  if (listed.length > 0) return undefined;
  if (/\b(enclosed|attached hereto|is enclosed|are enclosed)\b/i.test(body)) return { title: 'The letter says that something is enclosed, and nothing is listed', why: 'List the enclosures, one a line.' };
  const wanted = isReleased ? 'The letter says that records are released with it.' : WANTED[kind];
  return wanted === undefined ? undefined : { title: 'No enclosure is listed', why: `${wanted} List it, or type the reason why there is none.` };
}

const isReleasing = (merged: NoticeCheckInput['merged']): boolean => merged.questions.some(({ name, printed }) => name === 'released' && printed !== undefined);

/** `resolution 2010-44` of `Resolution 2010-44, certified copy`. */
const headOf = (name: string): string => (name.split(/[,;:(]/)[0] ?? name).trim().toLowerCase();
