import { describe, expect, it } from 'vitest';
import { MotionDraft, motionWords, voteOf } from './motion';

const typed = (over: Partial<Record<keyof MotionDraft, unknown>> = {}) => ({ text: 'To accept the new date.', movedBy: 'Ana Beltrán, City', secondedBy: 'Daniel Osei, City', result: 'carried', ayes: '', noes: '', abstained: '', ...over });
const problems = (over: Parameters<typeof typed>[0]) => {
  const parsed = MotionDraft.safeParse(typed(over));
  return parsed.success ? [] : parsed.error.issues.map(({ path, message }) => `${String(path[0])}: ${message}`);
};

describe('a motion', () => {
  it.each([
    ['', '', '', 'Moved by Ana Beltrán, City, seconded by Daniel Osei, City. Carried.'],
    ['5', '1', '', 'Moved by Ana Beltrán, City, seconded by Daniel Osei, City. Carried, 5 to 1.'],
    ['5', '0', '2', 'Moved by Ana Beltrán, City, seconded by Daniel Osei, City. Carried, 5 to 0, 2 abstained.'],
  ])('with %s ayes, %s noes, %s abstained reads', (ayes, noes, abstained, words) => {
    const draft = MotionDraft.parse(typed({ ayes, noes, abstained }));
    expect(motionWords({ ...draft, vote: voteOf(draft) })).toBe(words);
  });

  it('may fail for want of a second', () => {
    const draft = MotionDraft.parse(typed({ secondedBy: '', result: 'failed' }));
    expect(motionWords({ ...draft, vote: voteOf(draft) })).toBe('Moved by Ana Beltrán, City. Failed.');
  });

  it.each([
    [{ secondedBy: 'Ana Beltrán, City' }, 'secondedBy: A motion is seconded by somebody else.'],
    [{ ayes: '2', noes: '2' }, 'ayes: It does not carry with these votes. Check them, or the result.'],
    [{ ayes: 'five' }, 'ayes: Type a number of votes.'],
    [{ text: '  ' }, 'text: Type the motion.'],
    [{ movedBy: '' }, 'movedBy: Choose who moved it.'],
  ])('%j is refused with its reason', (over, problem) => {
    expect(problems(over)).toContain(problem);
  });

  it('is not second-guessed where votes and result can go together', () => {
    expect(problems({ ayes: '3', noes: '2', result: 'failed' })).toEqual([]); // a rule may ask for two thirds
    expect(problems({ result: 'withdrawn', secondedBy: '' })).toEqual([]);
  });
});
