/** The ways that a copy can go, for a list: what the agreement names stands first, and what it does not name says so. */
import type { AgreementParty } from '@domain/agreement';
import { Method, METHOD_NAMES } from '@domain/recipient';

type Choice = { readonly value: Method; readonly label: string };
export type MethodChoices = Choice[] | { readonly group: string; readonly items: Choice[] }[];

const choiceOf = (value: Method): Choice => ({ value, label: METHOD_NAMES[value] });

/** All of them, in two groups where the agreement says how notices go to this party. `rules` are those of the party. */
export function methodChoices(rules: AgreementParty['noticeRules'] = []): MethodChoices {
  if (rules.length === 0) return Method.options.map(choiceOf);
  const isNamed = (value: Method) => rules.some(({ method }) => method === value);
  const others = Method.options.filter((value) => !isNamed(value));
  return [
    { group: 'Named by the agreement', items: Method.options.filter(isNamed).map(choiceOf) },
    ...(others.length === 0 ? [] : [{ group: 'Not named by the agreement', items: others.map(choiceOf) }]),
  ];
}
