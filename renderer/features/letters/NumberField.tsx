import type { Id } from '@domain/id';
import { numberOf } from '@domain/letter';
import type { Method } from '@domain/recipient';
import { numberAdvice, plainNumber } from '@domain/trackingNumber';
import { TextInput } from '@mantine/core';
import { lettersWithNumber } from '@store/queries/letters';
import { IconAlertCircle } from '@tabler/icons-react';
import { useDeferredValue, type ReactNode } from 'react';
import { useLive } from '../session';
import classes from './NumberField.module.css';

/** Methods whose copies bear a number. */
const WITH_NUMBER: ReadonlySet<Method> = new Set<Method>(['certified', 'registered', 'firstClass', 'overnight', 'courier']);

/** Is a number asked for? One that was typed before stays in sight. */
export const hasNumber = (method: Method, number: string): boolean => WITH_NUMBER.has(method) || number !== '';

type NumberFieldProps = {
  /** What `form.getInputProps` gives. */
  readonly input: { readonly value?: string; readonly onChange: (event: unknown) => void; readonly error?: ReactNode };
  readonly method: Method;
  readonly letterId: Id;
  /** The same number stands at another recipient of this letter. */
  readonly isDouble?: boolean | undefined;
  readonly description: string;
  /** Beside fields that explain nothing the description stands below, so that the row stays even. */
  readonly isInRow?: boolean | undefined;
};

const BELOW: readonly ('label' | 'input' | 'error' | 'description')[] = ['label', 'input', 'error', 'description'];

/** An article or tracking number. What is odd about it is said, and never in the way. */
export function NumberField({ input, method, letterId, isDouble = false, description, isInRow = false }: NumberFieldProps) {
  const typed = input.value ?? '';
  const number = useDeferredValue(plainNumber(typed));
  const others = useLive((db) => lettersWithNumber(db, number, letterId), [number, letterId]) ?? [];
  const names = others.map((letter) => (letter.registered?.number === '' ? 'one that was registered' : numberOf(letter) ?? 'a draft'));
  const advice = [
    numberAdvice(method, typed),
    isDouble ? 'The same number stands at another recipient of this letter.' : undefined,
    names.length > 0 ? `This number stands in another letter: ${names.join(', ')}.` : undefined,
  ].filter((one) => one !== undefined);
  return (
    <div>
      <TextInput label="Article or tracking number" description={description} autoComplete="off" {...(isInRow ? { inputWrapperOrder: [...BELOW] } : {})} {...input} value={typed} />
      <div role="status">
        {advice.map((words) => (
          <p key={words} className={classes.advice}>
            <IconAlertCircle className={classes.icon} size={16} stroke={1.8} aria-hidden />
            <span>{words} You can go on.</span>
          </p>
        ))}
      </div>
    </div>
  );
}
