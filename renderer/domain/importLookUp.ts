/** The records by the keys of their names, for reading rows that name them, and what the rows so far make anew. */
import type { Standing } from './agreement';
import type { Day } from './day';
import type { Authority } from './authority';
import { type Clock, clockOf, type DueRule } from './dueRule';
import type { Id } from './id';
import { nameKey } from './importRow';
import type { ClocklessRule } from './importRule';
import { assertNever } from './result';

/** What the records know, for looking up names. */
export interface KnownRecords {
  readonly agreements: readonly { readonly id: Id; readonly title: string; readonly number: string; readonly dated: Day }[];
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
  readonly number: string;
  readonly dated: Day;
  readonly standing: Standing;
}
export interface NewAuthority {
  readonly title: string;
  readonly issuer: string;
  readonly dated: Day;
  readonly citation: string;
  /** How it ended, where the row says so. */
  readonly ended?: NonNullable<Authority['ended']>;
  /** The agreement itself, where neither the row nor the records name another authority. */
  readonly isAgreement: boolean;
}

/** Tells apart agreements that stand and that are made. */
export const keyOf = (agreement: Named<NewAgreement>): string => (agreement.kind === 'known' ? agreement.id : agreement.key);

/** The records by the keys of their names, and what the rows so far make anew. */
export interface LookUp {
  /** Key of the title or the number -> agreements: several can be called the same. */
  readonly agreements: ReadonlyMap<string, KnownRecords['agreements']>;
  /** Agreement -> key of the title -> authority. */
  readonly authorities: ReadonlyMap<Id, ReadonlyMap<string, Id>>;
  /** Agreement and key of the name -> trigger. */
  readonly triggers: ReadonlyMap<string, Id>;
  /** Agreement and key of the title -> obligation; by the title alone, too, where only one has it. */
  readonly obligations: ReadonlyMap<string, Id>;
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
  const standing = known.obligations.map(({ agreementId, title, rule }) => `${agreementId}\n${nameKey(title)}\n${ruleKey(rule, clockKey(clockOf(rule)))}`);
  return {
    agreements: byName(known.agreements),
    authorities,
    triggers: new Map(known.triggers.map(({ id, agreementId, name }) => [`${agreementId}\n${nameKey(name)}`, id])),
    obligations: new Map([...byTitle(known.obligations), ...known.obligations.map(({ id, agreementId, title }) => [`${agreementId}\n${nameKey(title)}`, id] as const)]),
    people: new Map(known.people.map(({ id, name }) => [nameKey(name), id])),
    parties: new Map([...known.parties.map(({ id, shortName }) => [nameKey(shortName), id] as const), ...known.parties.map(({ id, name }) => [nameKey(name), id] as const)]),
    standing: new Set(standing),
    newAgreements: new Map(),
    newAuthorities: new Map(),
  };
}

/** By their titles; by their numbers, where no title is the same. */
function byName(agreements: KnownRecords['agreements']): LookUp['agreements'] {
  const named = new Map<string, KnownRecords['agreements']>();
  const add = (name: string, one: KnownRecords['agreements'][number]) => named.set(name, [...(named.get(name) ?? []), one]);
  for (const one of agreements) add(nameKey(one.title), one);
  const titles = new Set(named.keys());
  for (const one of agreements) if (one.number !== '' && !titles.has(nameKey(one.number))) add(nameKey(one.number), one);
  return named;
}

/** Titles that only one obligation has, so that a rule can name it from under another agreement. */
function byTitle(obligations: KnownRecords['obligations']): readonly (readonly [string, Id])[] {
  const ids = new Map<string, Id | null>();
  for (const { id, title } of obligations) ids.set(nameKey(title), ids.has(nameKey(title)) ? null : id);
  return [...ids].flatMap(([title, id]) => (id === null ? [] : [[title, id] as const]));
}

/** Equal for clocks that are the same. */
export const clockKey = (clock: Clock | undefined): string => (clock === undefined ? '' : clock.on === 'trigger' ? clock.triggerId : `${clock.on} ${clock.obligationId}`);

/** Equal for rules that give the same days; a roll is a choice about the same day. `clock` is the key of its clock. */
export function ruleKey(rule: ClocklessRule, clock: string): string {
  switch (rule.kind) {
    case 'fixed':
      return rule.day;
    case 'after':
    case 'before':
      return `${rule.kind} ${rule.count} ${rule.unit} ${rule.counting} ${clock}`;
    case 'every':
      return `every ${rule.count} ${rule.unit} ${rule.anchor} ${rule.leapDay ?? ''}`;
    case 'onEvent':
      return `upon ${clock}`;
    case 'onRequest':
      return 'on request';
    case 'continuous':
      return `while ${nameKey(rule.condition)}`;
    default:
      return assertNever(rule);
  }
}
