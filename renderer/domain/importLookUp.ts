/** The records by the keys of their names, for reading rows that name them, and what the rows so far make anew. */
import type { Standing } from './agreement';
import type { Day } from './day';
import type { DueRule } from './dueRule';
import type { Id } from './id';
import { nameKey } from './importRow';

/** What the records know, for looking up names. */
export interface KnownRecords {
  readonly agreements: readonly { readonly id: Id; readonly title: string; readonly number: string }[];
  readonly authorities: readonly { readonly id: Id; readonly agreementId: Id; readonly title: string }[];
  readonly triggers: readonly { readonly id: Id; readonly agreementId: Id; readonly name: string }[];
  readonly obligations: readonly { readonly id: Id; readonly agreementId: Id; readonly title: string; readonly rule: DueRule }[];
  readonly people: readonly { readonly id: Id; readonly name: string }[];
  readonly parties: readonly { readonly id: Id; readonly name: string; readonly shortName: string; readonly zip: string }[];
}

/** A record that stands, or one that the import makes, known by the key of its name. */
export type Named<T> = { readonly kind: 'known'; readonly id: Id } | ({ readonly kind: 'new'; readonly key: string } & T);

export interface NewAgreement {
  readonly title: string;
  readonly dated: Day;
  readonly standing: Standing;
}
export interface NewAuthority {
  readonly title: string;
  readonly issuer: string;
  readonly dated: Day;
  readonly citation: string;
  /** The agreement itself, where neither the row nor the records name another authority. */
  readonly isAgreement: boolean;
}

/** Tells apart agreements that stand and that are made. */
export const keyOf = (agreement: Named<NewAgreement>): string => (agreement.kind === 'known' ? agreement.id : agreement.key);

/** The records by the keys of their names, and what the rows so far make anew. */
export interface LookUp {
  readonly agreements: ReadonlyMap<string, Id>;
  /** Agreement -> key of the title -> authority. */
  readonly authorities: ReadonlyMap<Id, ReadonlyMap<string, Id>>;
  /** Agreement and key of the name -> trigger, or the due date of an obligation. */
  readonly events: ReadonlyMap<string, { readonly kind: 'known' | 'due'; readonly id: Id }>;
  readonly people: ReadonlyMap<string, Id>;
  readonly parties: ReadonlyMap<string, Id>;
  readonly standing: ReadonlySet<string>;
  readonly newAgreements: Map<string, NewAgreement>;
  readonly newAuthorities: Map<string, NewAuthority>;
}

/** Makes them ready for looking up. */
export function makeLookUp(known: KnownRecords): LookUp {
  const authorities = new Map<Id, Map<string, Id>>();
  for (const { id, agreementId, title } of known.authorities) {
    authorities.set(agreementId, (authorities.get(agreementId) ?? new Map<string, Id>()).set(nameKey(title), id));
  }
  const standing = known.obligations.flatMap(({ agreementId, title, rule }) => {
    const due = standingDue(rule);
    return due === undefined ? [] : [`${agreementId}\n${nameKey(title)}\n${due}`];
  });
  return {
    agreements: new Map([...known.agreements.flatMap(({ id, number }) => (number === '' ? [] : [[nameKey(number), id] as const])), ...known.agreements.map(({ id, title }) => [nameKey(title), id] as const)]),
    authorities,
    events: new Map<string, { readonly kind: 'known' | 'due'; readonly id: Id }>([
      ...known.obligations.map(({ id, agreementId, title }) => [`${agreementId}\n${nameKey(title)}`, { kind: 'due' as const, id }] as const),
      ...known.triggers.map(({ id, agreementId, name }) => [`${agreementId}\n${nameKey(name)}`, { kind: 'known' as const, id }] as const),
    ]),
    people: new Map(known.people.map(({ id, name }) => [nameKey(name), id])),
    parties: new Map([...known.parties.map(({ id, shortName }) => [nameKey(shortName), id] as const), ...known.parties.map(({ id, name }) => [nameKey(name), id] as const)]),
    standing: new Set(standing),
    newAgreements: new Map(),
    newAuthorities: new Map(),
  };
}

function standingDue(rule: DueRule): string | undefined {
  if (rule.kind === 'fixed') return rule.day;
  if (rule.kind !== 'after' && rule.kind !== 'before') return undefined;
  const { clock } = rule;
  if (clock.on !== 'trigger' && clock.on !== 'due') return undefined;
  return `${rule.kind} ${rule.count} ${rule.unit} ${clock.on === 'trigger' ? clock.triggerId : clock.obligationId}`;
}
