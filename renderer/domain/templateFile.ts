/** A template as a file, to give to another office: the template's own JSON, read as everything else from outside. */
import { FACTS, isFactName } from './fact';
import { fail, type Result } from './result';
import { Shape, type Template } from './template';
import { faults } from './templateFaults';
import { ok } from './result';

/** The text of the file. */
export const templateFileText = (template: Template): string => `${JSON.stringify(template, null, 2)}\n`;

/** The longest list of faults that helps anybody. */
const MOST_TOLD = 12;

/** Reads a file. The error is a sentence for each fault, with its place as a clerk finds it. */
export function readTemplateFile(text: string): Result<Template, readonly string[]> {
  const source = json(text);
  if (source === undefined || source === null || typeof source !== 'object' || Array.isArray(source)) return fail(['The file is damaged, or it is a file of another kind: no template can be read from it.']);
  const parsed = Shape.safeParse(source);
  if (!parsed.success) return fail(told(parsed.error.issues.map((issue) => `${placeWords(issue.path)}: ${issueWords(issue)}.`)));
  const found = faults(parsed.data);
  if (found.length > 0) {
    return fail(told(found.map(({ path, message, name }) => `${placeWords(path)}: ${name === undefined ? message : message.replace(name, called(name, parsed.data.fields))}`)));
  }
  return ok(parsed.data as Template); // `from` was refined to the name of a fact
}

function json(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return undefined;
  }
}

const told = (sentences: readonly string[]): readonly string[] =>
  sentences.length <= MOST_TOLD ? sentences : [...sentences.slice(0, MOST_TOLD), `And ${sentences.length - MOST_TOLD} more.`];

const PARTS: Readonly<Record<string, string>> = {
  id: 'Its name for Noticebook', kind: 'Kind of letter', version: 'Version', title: 'Name', hint: 'Hint', fields: 'Questions', re: 'Subject', reference: 'Lines under the subject', body: 'The letter', closing: 'Closing',
};

/** `The letter, paragraph 4, piece 2`; `Question 3, label`. */
export function placeWords(path: readonly PropertyKey[]): string {
  const [first, ...rest] = path;
  if (first === undefined) return 'The template';
  if (first === 'fields' && typeof rest[0] === 'number') return [`Question ${rest[0] + 1}`, ...rest.slice(1).map(String)].join(', ');
  const numbers = rest.filter((step) => typeof step === 'number');
  const steps = first === 're' ? ['piece'] : ['paragraph', 'piece', 'piece'];
  return [PARTS[String(first)] ?? `“${String(first)}”`, ...numbers.map((number, at) => `${steps[at] ?? 'piece'} ${number + 1}`)].join(', ');
}

type Issue = { readonly code: string; readonly message: string; readonly input?: unknown; readonly keys?: readonly string[] };

function issueWords({ code, message, ...issue }: Issue): string {
  switch (code) {
    case 'invalid_type':
      return message.includes('undefined') ? 'it is missing' : 'it is not what a template has there';
    case 'unrecognized_keys':
      return `there is something that a template does not have (${(issue.keys ?? []).join(', ')})`;
    case 'invalid_union':
      return 'there is something that cannot be part of a letter';
    case 'invalid_value':
      return 'it is none of the values that Noticebook knows';
    case 'too_small':
      return 'it is empty';
    case 'too_big':
      return 'it is longer than it may be';
    default:
      return message.replace(/\.$/, '');
  }
}

const called = (name: string, fields: readonly { readonly name: string; readonly noun: string }[]): string =>
  `“${fields.find((field) => field.name === name)?.noun ?? (isFactName(name) ? FACTS[name].label : name)}”`;
