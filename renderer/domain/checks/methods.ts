/** Each copy goes by a way that the agreement allows for a notice to that party. */
import { listed } from '../listed';
import { effectiveWords, noticeRuleWords } from '../noticeRule';
import { METHOD_NAMES } from '../recipient';
import type { Finding, NoticeCheckInput } from './finding';
import { isNotice } from './notice';

export function methods(input: NoticeCheckInput): readonly Finding[] {
  const { kind, sources: { parties, recipients, agreement } } = input;
  if (!isNotice(input)) return [];
  const found = recipients.flatMap(({ recipient: { role, method }, party }): Finding[] => {
    const rules = parties.find((one) => one.party.id === party.id)?.link.noticeRules ?? [];
    const base = { place: 'recipients', partyId: party.id } as const;
    if (role === 'courtesyCopy') return [];
    if (rules.length === 0) {
      const why = `The record of ${agreement.title} says nothing about how notices go to it, so neither the way nor the day on which it counts can be checked.`;
      return kind === 'L7' && role === 'addressee' ? [{ ...base, code: 'methodUnknown', level: 'advises', title: `No notice rule is on record for ${party.name}`, why }] : [];
    }
    const allowed = rules.find((rule) => rule.method === method);
    if (allowed) return [{ ...base, code: 'methodNotAllowed', level: 'passes', title: `${METHOD_NAMES[method]} is a way that the agreement allows`, why: `For ${party.name}. It is effective ${effectiveWords(allowed)}.` }];
    return [
      {
        ...base,
        code: 'methodNotAllowed',
        level: 'blocks',
        isOverridable: true,
        title: `${METHOD_NAMES[method]} is no way of notice to ${party.name}`,
        why: `The agreement allows ${listed(rules.map(noticeRuleWords), ' or ')}. Choose one of them, or type the reason why it goes another way.`,
      },
    ];
  });
  return found;
}
