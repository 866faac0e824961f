/** An agreement of the office as a pack, so that another one can begin with its authorities, events and obligations. Days of the old one are asked anew. */
import type { Agreement } from './agreement';
import type { Authority } from './authority';
import { clockOf, type DueRule } from './dueRule';
import type { Id } from './id';
import type { Obligation } from './obligation';
import { Pack, type PackRule } from './pack';
import type { Trigger } from './trigger';

export interface PackSource {
  readonly agreement: Agreement;
  readonly authorities: readonly Authority[];
  readonly triggers: readonly Trigger[];
  readonly obligations: readonly Obligation[];
}

export interface PackMade {
  readonly pack: Pack;
  /** To whom each obligation is owed, by its key in the pack. */
  readonly owedTo: Readonly<Record<string, readonly Id[]>>;
  /** Titles of what is left out, since it counts from something outside this agreement. */
  readonly leftOut: readonly string[];
}

/** Undefined where there is no obligation to begin with. Fixed days and first dates of a series are left open. */
export function packOf({ agreement, authorities, triggers, obligations }: PackSource): PackMade | undefined {
  const keys = keysOf(authorities, 'a');
  const events = keysOf(triggers, 'e');
  const all = keysOf(obligations, 'o');
  const known = withoutHanging(obligations, all, events).filter(({ authorityId }) => keys.has(authorityId));
  if (known.length === 0) return undefined;
  const key = (ids: ReadonlyMap<Id, string>, id: Id): string => ids.get(id) ?? '';
  const pack = Pack.parse({
    format: 'noticebook-pack-1',
    name: agreement.title,
    agreement: { title: agreement.title, standing: agreement.standing, summary: agreement.summary },
    authorities: authorities.map(({ id, kind, title, issuer, dated, citation, text, isSummary, ended }) => ({
      key: key(keys, id), kind, title, issuer, dated: dated === agreement.dated ? 'agreement' : dated, citation, text, isSummary, ...(ended ? { ended } : {}),
    })),
    events: triggers.map(({ id, name, note }) => ({ key: key(events, id), name, note })),
    obligations: known.map(({ id, title, detail, authorityId, owedBy, evidence, isSoft, rule, lead }) => ({
      key: key(all, id), title, detail, authority: key(keys, authorityId), owedBy, evidence, isSoft, rule: openRule(rule, all, events), ...(lead ? { lead } : {}),
    })),
  });
  return {
    pack,
    owedTo: Object.fromEntries(known.map(({ id, owedToIds }) => [key(all, id), owedToIds])),
    leftOut: obligations.filter((one) => !known.includes(one)).map(({ title }) => title),
  };
}

const keysOf = (rows: readonly { readonly id: Id }[], letter: string): ReadonlyMap<Id, string> => new Map(rows.map(({ id }, index) => [id, `${letter}${index + 1}`]));

/** Takes out what counts from something that is not here, and then what counts from that. */
function withoutHanging(obligations: readonly Obligation[], keys: ReadonlyMap<Id, string>, events: ReadonlyMap<Id, string>): readonly Obligation[] {
  let kept = obligations;
  for (;;) {
    const ids = new Set(kept.map(({ id }) => id));
    const next = kept.filter(({ rule }) => {
      const clock = clockOf(rule);
      return clock === undefined || (clock.on === 'trigger' ? events.has(clock.triggerId) : ids.has(clock.obligationId) && keys.has(clock.obligationId));
    });
    if (next.length === kept.length) return kept;
    kept = next;
  }
}

/** The rule with keys for ids, and without the days that belong to the old agreement alone. */
function openRule(rule: DueRule, obligations: ReadonlyMap<Id, string>, events: ReadonlyMap<Id, string>): PackRule {
  switch (rule.kind) {
    case 'fixed': return { kind: 'fixed', roll: rule.roll };
    case 'every': return { kind: 'every', count: rule.count, unit: rule.unit, roll: rule.roll, ...(rule.leapDay ? { leapDay: rule.leapDay } : {}) };
    case 'after':
    case 'before':
    case 'onEvent': {
      const { clock } = rule;
      const named = clock.on === 'trigger' ? { on: 'event' as const, event: events.get(clock.triggerId) ?? '' } : { on: clock.on, obligation: obligations.get(clock.obligationId) ?? '' };
      return { ...rule, clock: named };
    }
    case 'onRequest':
    case 'continuous': return rule;
  }
}
