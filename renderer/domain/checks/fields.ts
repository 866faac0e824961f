/** Every field is filled, every answer can be used, and nothing that the kind asks for was left out of the letter's own words. */
import { letterFacts } from '../letterFields';
import { listed } from '../listed';
import { merge } from '../merge';
import { blockText, lineText } from '../mergedText';
import type { Question } from '../mergeQuestions';
import type { Finding, NoticeCheckInput } from './finding';

export function fields(input: NoticeCheckInput): readonly Finding[] {
  const { merged } = input;
  const open = merged.blanks.map((blank): Finding => {
    const question = merged.questions.find(({ name }) => name === blank.name);
    return {
      code: 'unfilled',
      level: 'blocks',
      title: `Not filled: ${blank.noun}`,
      why: `Question ${blank.number}${question && question.usedIn.length > 0 ? `, used in ${listed(question.usedIn)}` : ''}.${question?.fault ? ` ${question.fault}` : ''}`,
      place: 'questions',
      field: blank.name,
    };
  });
  const bad = merged.questions
    .filter(({ name, fault }) => fault !== undefined && !merged.blanks.some((blank) => blank.name === name))
    .map(({ name, noun, fault }): Finding => ({
      code: 'badAnswer',
      level: 'blocks',
      title: `This answer cannot be used: ${noun}`,
      why: `${fault ?? ''} Correct it, or leave it empty.`,
      place: 'questions',
      field: name,
    }));
  const unused = merged.questions.filter(({ isOptional, usedIn, printed }) => !isOptional && printed !== undefined && usedIn.length === 0);
  const leftOut = unused.map(({ name, noun }): Finding => ({
    code: 'leftOut',
    level: 'blocks',
    isOverridable: true,
    title: `Left out of the letter: ${noun}`,
    why: 'A letter of this kind says it, and the words of this one no longer do. Put the field back, or type the reason why it is left out.',
    place: 'questions',
    field: name,
  }));
  // Whether plain words still say it, only a reader can tell.
  const perhaps = droppedByOwnWords(input).map(({ name, noun }): Finding => ({
    code: 'leftOut', level: 'advises', title: `No field of the letter any more: ${noun}`, why: 'A letter of this kind says it. Make sure that its own words still do, or put the field back.', place: 'questions', field: name,
  }));
  if (open.length + bad.length + leftOut.length + perhaps.length > 0) return [...open, ...bad, ...leftOut, ...perhaps];
  return [{ code: 'unfilled', level: 'passes', title: 'Every field is filled', why: 'Nothing on the paper is left open.', place: 'questions' }];
}

/**
 * Questions that the letter's own words no longer need, and so no longer ask.
 *
 * One whose answer still reads in subject or body, typed over by an attorney for example, is not left out; a number of a digit or two
 * may stand there for anything, so it never counts.
 */
function droppedByOwnWords({ template, answers, merged, sources }: NoticeCheckInput): readonly Pick<Question, 'name' | 'noun'>[] {
  const dropped = template.fields.filter(({ name, optional }) => !optional && !merged.questions.some((question) => question.name === name));
  if (dropped.length === 0) return [];
  const answered = new Map(merge(template, letterFacts(sources, answers), answers).questions.map(({ name, printed }) => [name, printed]));
  const words = [lineText(merged.re), ...merged.body.flatMap(blockText)].join('\n');
  return dropped.filter(({ name }) => {
    const printed = answered.get(name);
    return printed === undefined || printed.length < 4 || !words.includes(printed);
  });
}
