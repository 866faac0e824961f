/** What an office answers when it starts from a pack, and the drafts that come of pack and answers: the same that its forms would make. */
import { AgreementDraft } from './agreement';
import { AuthorityDraft } from './authority';
import { type Day, parseDay } from './day';
import { asksLeapDay, type DueRule } from './dueRule';
import { Id } from './id';
import type { Pack, PackAuthority, PackObligation, PackRule } from './pack';
import type { TriggerDraft } from './trigger';
import { z } from 'zod';

/** What is asked, as typed. Keys of the pack name its parts. */
export interface PackAnswers {
  readonly title: string;
  readonly number: string;
  readonly dated: string;
  readonly endsOn: string;
  readonly standing: AgreementDraft['standing'];
  readonly summary: string;
  readonly ownerId: string;
  readonly issuers: Readonly<Record<string, string>>;
  readonly datedBy: Readonly<Record<string, string>>;
  /** Days on which events happened; empty: not yet. */
  readonly events: Readonly<Record<string, string>>;
  /** The day of a fixed date, or the first date of a series, where the pack leaves it open. */
  readonly days: Readonly<Record<string, string>>;
  /** Which obligations are taken. */
  readonly taken: Readonly<Record<string, boolean>>;
}

/** The answers before anything is typed. */
export function emptyAnswers(pack: Pack, ownerId: Id, typed: (day: Day) => string): PackAnswers {
  const { title, dated, endsOn, standing, summary } = pack.agreement;
  const each = <T>(list: readonly { readonly key: string }[], value: T): Record<string, T> => Object.fromEntries(list.map(({ key }) => [key, value]));
  return {
    title, number: '', dated: dated ? typed(dated) : '', endsOn: endsOn ? typed(endsOn) : '', standing, summary, ownerId,
    issuers: each(pack.authorities.filter(asksIssuer), ''),
    datedBy: each(pack.authorities.filter(asksDate), ''),
    events: each(pack.events, ''),
    days: each(pack.obligations.filter(asksDay), ''),
    taken: each(pack.obligations, true),
  };
}

export const asksIssuer = ({ issuer }: PackAuthority): boolean => issuer === undefined;
export const asksDate = ({ dated }: PackAuthority): boolean => dated === undefined;
/** Is a day of the obligation left to the office? */
export const asksDay = ({ rule }: PackObligation): boolean => (rule.kind === 'fixed' && rule.day === undefined) || (rule.kind === 'every' && rule.anchor === undefined);

/** The authorities and events that the chosen obligations need, and the obligations on whose clocks they hang. */
export function neededBy(pack: Pack, taken: PackAnswers['taken']) {
  const obligations = pack.obligations.filter(({ key }) => taken[key] === true);
  const authorities = new Set(obligations.map(({ authority }) => authority));
  const events = new Set(obligations.flatMap(({ rule }) => ('clock' in rule && rule.clock.on === 'event' ? [rule.clock.event] : [])));
  return {
    obligations,
    authorities: pack.authorities.filter(({ key }) => authorities.has(key)),
    events: pack.events.filter(({ key }) => events.has(key)),
  };
}

/** The drafts, with keys in place of ids. */
export interface PackDrafts {
  readonly agreement: AgreementDraft;
  readonly authorities: readonly { readonly key: string; readonly draft: AuthorityDraft }[];
  readonly events: readonly { readonly key: string; readonly draft: TriggerDraft }[];
  readonly obligations: readonly PackObligation[];
  readonly ownerId: Id;
  /** The open days of rules, by the key of the obligation. */
  readonly days: Readonly<Record<string, Day>>;
}

/** The answers checked against their pack; each message stands at the field that it is about: `datedBy.plan`. */
export const packStart = (pack: Pack) =>
  z.custom<PackAnswers>(() => true).transform((answers, context): PackDrafts => {
    const complain = (path: (string | number)[], message: string) => {
      context.issues.push({ code: 'custom', path, message, input: undefined });
      return undefined;
    };
    const needed = neededBy(pack, answers.taken);
    const { title, number, dated, endsOn, standing, summary } = answers;
    const agreement = AgreementDraft.safeParse({ title, number, dated, endsOn, standing, summary });
    if (!agreement.success) for (const { path, message } of agreement.error.issues) complain(path.map(String), message);
    if (!Id.safeParse(answers.ownerId).success) complain(['ownerId'], 'Choose the one person who sees to these obligations.');
    if (needed.obligations.length === 0) complain(['taken'], 'Tick at least one obligation.');
    const [missing] = missingFor(pack, answers.taken);
    if (missing) complain(['taken'], `“${pack.obligations.find(({ key }) => key === missing[0])?.title ?? missing[0]}” is counted from “${missing[1]}”: tick both or neither.`);
    const agreementDay = agreement.success ? agreement.data.dated : undefined;

    const authorities = needed.authorities.flatMap((authority) => {
      const day = authority.dated === 'agreement' ? agreementDay : (authority.dated ?? asked(answers.datedBy[authority.key], ['datedBy', authority.key], complain));
      const issuer = authority.issuer ?? (answers.issuers[authority.key] ?? '').trim();
      if (issuer === '') complain(['issuers', authority.key], 'Type who issued it.');
      if (issuer.length > 200) complain(['issuers', authority.key], 'This is longer than 200 characters. Shorten it.');
      if (!day || issuer === '') return [];
      const { key, kind, citation, text, isSummary, ended } = authority;
      const draft = AuthorityDraft.safeParse({
        kind, title: authority.title, issuer, dated: day, citation, text, isSummary, inForceFrom: day,
        endedHow: ended?.how ?? '', endedOn: ended?.on ?? '', endedBy: ended?.by ?? '',
      });
      if (draft.success) return [{ key, draft: draft.data }];
      const at = authority.dated === undefined ? ['datedBy', key] : ['dated'];
      complain(at, `${authority.title}: ${draft.error.issues[0]?.message ?? 'it does not hold.'}`);
      return [];
    });
    const events = needed.events.flatMap(({ key, name, note }) => {
      const typed = answers.events[key] ?? '';
      const day: Day | '' | undefined = typed.trim() === '' ? '' : asked(typed, ['events', key], complain);
      return day === undefined ? [] : [{ key, draft: { name, note, day } }];
    });
    const days = Object.fromEntries(needed.obligations.filter(asksDay).flatMap(({ key }) => {
      const day = asked(answers.days[key], ['days', key], complain);
      return day ? [[key, day]] : [];
    }));
    if (!agreement.success || context.issues.length > 0) return z.NEVER;
    return { agreement: agreement.data, authorities, events, obligations: needed.obligations, ownerId: answers.ownerId, days };
  });

function asked(typed: string | undefined, path: string[], complain: (path: (string | number)[], message: string) => undefined): Day | undefined {
  const day = parseDay(typed ?? '');
  return day.ok ? day.value : complain(path, day.error);
}

/** A rule of a pack with ids in place of its keys; undefined when it hangs on an obligation that was not taken. */
export function ruleWithIds(rule: PackRule, ids: { readonly event: (key: string) => Id | undefined; readonly obligation: (key: string) => Id | undefined }, day: Day | undefined): DueRule | undefined {
  if (rule.kind === 'fixed') {
    const on = rule.day ?? day;
    return on && { kind: 'fixed', day: on, roll: rule.roll };
  }
  if (rule.kind === 'every') {
    const { kind, count, unit, roll, leapDay } = rule;
    const anchor = rule.anchor ?? day;
    return anchor && { kind, count, unit, roll, anchor, ...(leapDay && asksLeapDay({ unit, anchor }) ? { leapDay } : {}) };
  }
  if (!('clock' in rule)) return rule;
  const { clock } = rule;
  if (clock.on === 'event') {
    const triggerId = ids.event(clock.event);
    return triggerId === undefined ? undefined : { ...rule, clock: { on: 'trigger', triggerId } };
  }
  const obligationId = ids.obligation(clock.obligation);
  return obligationId === undefined ? undefined : { ...rule, clock: { on: clock.on, obligationId } };
}

/** Obligations whose clock hangs on one that is not taken, with what they miss; they cannot be taken without it. */
export function missingFor(pack: Pack, taken: PackAnswers['taken']): ReadonlyMap<string, string> {
  return new Map(pack.obligations.flatMap(({ key, rule }) => {
    if (taken[key] !== true || !('clock' in rule) || rule.clock.on === 'event') return [];
    const { obligation } = rule.clock;
    if (taken[obligation] === true) return [];
    return [[key, pack.obligations.find((one) => one.key === obligation)?.title ?? obligation] as const];
  }));
}
