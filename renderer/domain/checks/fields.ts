/** Every field is filled, every answer can be used, and nothing that the kind asks for was left out of the letter's own words. */
import { listed } from '../listed';
import type { Finding, NoticeCheckInput } from './finding';

export function fields({ merged }: NoticeCheckInput): readonly Finding[] {
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
  const leftOut = merged.questions
    .filter(({ isOptional, usedIn, printed }) => !isOptional && printed !== undefined && usedIn.length === 0)
    .map(({ name, noun }): Finding => ({
      code: 'leftOut',
      level: 'blocks',
      isOverridable: true,
      title: `Left out of the letter: ${noun}`,
      why: 'A letter of this kind says it, and the words of this one no longer do. Put the field back, or type the reason why it is left out.',
      place: 'questions',
      field: name,
    }));
  if (open.length + bad.length + leftOut.length > 0) return [...open, ...bad, ...leftOut];
  return [{ code: 'unfilled', level: 'passes', title: 'Every field is filled', why: 'Nothing on the paper is left open.', place: 'questions' }];
}
