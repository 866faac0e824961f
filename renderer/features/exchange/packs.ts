/** The starter packs that come with Noticebook, parsed as everything else from outside, and their rules in words. */
import dataSharing from '@assets/packs/dataSharing.json';
import federalAward from '@assets/packs/federalAward.json';
import secureCommunities from '@assets/packs/secureCommunities.json';
import agreement287g from '@assets/packs/287g.json';
import type { Day } from '@domain/day';
import { Pack, type PackObligation } from '@domain/pack';
import { ruleWithIds } from '@domain/packStart';
import { ruleText } from '@domain/ruleText';

export const PACKS: readonly Pack[] = [agreement287g, dataSharing, federalAward, secureCommunities].map((pack) => Pack.parse(pack));

/** When an obligation of a pack is due, in words; `day` is what the office gave where the pack leaves it open. */
export function packRuleWords(pack: Pack, { rule, lead }: PackObligation, day: Day | undefined): string {
  const names = new Map<string, string>([...pack.events.map(({ key, name }) => [`event ${key}`, name] as const), ...pack.obligations.map(({ key, title }) => [`obligation ${key}`, title] as const)]);
  const known = ruleWithIds(rule, { event: (key) => `event ${key}`, obligation: (key) => `obligation ${key}` }, day);
  if (known) return ruleText(known, lead, (id) => names.get(id) ?? id);
  return rule.kind === 'every' ? `Every ${rule.count === 1 ? '' : `${rule.count} `}${rule.count === 1 ? rule.unit.slice(0, -1) : rule.unit}, from a first date that you give` : 'On a date that you give';
}
