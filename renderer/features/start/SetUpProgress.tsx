/** How far the set-up is: each step with its state, in words and by a sign; a step leads to its fields. */
import { UnstyledButton, VisuallyHidden } from '@mantine/core';
import { IconCheck, IconCircle, IconClock } from '@tabler/icons-react';
import { progressWords, SET_UP_STEPS, type StepState } from './setUpSteps';
import classes from './SetUpProgress.module.css';

const LOOKS = { filled: { icon: IconCheck, word: 'filled' }, open: { icon: IconCircle, word: 'to do' }, later: { icon: IconClock, word: 'later' } } as const;

export function SetUpProgress({ states }: { readonly states: readonly StepState[] }) {
  return (
    <nav className={classes.root} aria-label="Steps of the set-up">
      <p className={classes.words} role="status">{progressWords(states)}</p>
      <ol className={classes.steps}>
        {SET_UP_STEPS.map(({ id, short }, index) => {
          const state = states[index] ?? 'open';
          const { icon: Icon, word } = LOOKS[state];
          return (
            <li key={id}>
              <UnstyledButton className={classes.step} data-state={state} onClick={() => goTo(id)}>
                <Icon className={classes.icon} size={15} stroke={2} aria-hidden />
                <span>{short}<VisuallyHidden>, {word}</VisuallyHidden></span>
                <span className={classes.state} aria-hidden="true">{word}</span>
              </UnstyledButton>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}

/** To the head of a step, from where Tab leads to its first field. */
function goTo(id: string): void {
  const head = document.getElementById(`step-${id}`);
  head?.closest('section')?.scrollIntoView({ block: 'start' });
  head?.focus({ preventScroll: true });
}
