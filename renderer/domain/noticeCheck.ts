/**
 * The notice check: what must be right before a letter is issued, and what the office should know.
 *
 * It states facts and never gives advice on the law. Findings come sorted: what blocks, what advises, what passes. Each rule has
 * a file of its own in `checks`.
 */
import { authorities } from './checks/authorities';
import { content } from './checks/content';
import { dates } from './checks/dates';
import { duplicate } from './checks/duplicate';
import { enclosures } from './checks/enclosures';
import { fields } from './checks/fields';
import { type Finding, type NoticeCheckInput, reasonFor } from './checks/finding';
import { leftOpen } from './checks/leftOpen';
import { length } from './checks/length';
import { methods } from './checks/methods';
import { recipients } from './checks/recipients';
import { signer } from './checks/signer';
import { time } from './checks/time';

/** Checks a letter. Empty of `blocks` means that it can be issued. */
export function noticeCheck(input: NoticeCheckInput): readonly Finding[] {
  const rank = { blocks: 0, advises: 1, passes: 2 } as const;
  const rules = [fields, leftOpen, content, signer, authorities, recipients, methods, time, dates, enclosures, duplicate, length];
  return rules
    .flatMap((rule) => rule(input))
    .map((finding) => allowed(finding, input))
    .toSorted((a, b) => rank[a.level] - rank[b.level]);
}

/** Can the letter be issued? */
export const canIssue = (findings: readonly Finding[]): boolean => findings.every(({ level }) => level !== 'blocks');

/** What blocks and may be overridden only advises once a reason is typed; the reason is said with it. */
function allowed(finding: Finding, input: NoticeCheckInput): Finding {
  const reason = finding.level === 'blocks' && finding.isOverridable ? reasonFor(input, finding.code) : '';
  return reason === '' ? finding : { ...finding, level: 'advises', why: `${finding.why} The reason given: ${reason}` };
}
