/** From what the records say to what stands in the council report. */
import { AUTHORITY_KIND_NAMES, authorityName, type AuthorityStatus, ENDING_NAMES } from '@domain/authority';
import { type Day, longDay, plainDay } from '@domain/day';
import { numberOf } from '@domain/letter';
import type { Letterhead } from '@domain/letterContent';
import { OBLIGATION_STATUS_NAMES } from '@domain/obligation';
import type { CouncilReport, DeadAuthority, MovedLine, UnableLine } from '@store/queries/councilReport';
import type { LetterRow, RecipientRow } from '@store/queries/letters';
import type { DeadReportLine, MovedReportLine, ReportContent, UnableReportLine } from '@ui/sheet/ReportSheet';
import { paperLine } from '../paperLine';
import { routes } from '../routes';

type Around = { readonly letterhead: Letterhead; readonly today: Day; readonly scope: string; readonly movedSince: string };

/** Everything in words; the titles keep the addresses of their records, for the screen. */
export function reportContent(report: CouncilReport, { letterhead, today, scope, movedSince }: Around): ReportContent {
  return {
    letterhead,
    asOf: today,
    scope,
    movedSince,
    agreements: report.agreements.map(({ agreementId, agreement, tally }) => ({
      id: agreementId,
      subject: { title: agreement?.title ?? 'An agreement that is no longer recorded', href: routes.agreement(agreementId) },
      note: agreement?.historicalNote === undefined ? agreement?.number : 'Historical',
      tally,
    })),
    whole: report.whole,
    overdue: report.overdue.map((line) => paperLine(line, today)),
    soon: report.soon.map((line) => paperLine(line, today)),
    unable: report.unable.map((line) => unableLine(line, today)),
    moved: report.moved.map(movedLine),
    movedCount: report.movedCount,
    dead: report.dead.map(deadLine),
  };
}

function unableLine(line: UnableLine, today: Day): UnableReportLine {
  const { status, statusReason } = line.obligation;
  return { ...paperLine(line, today), status: OBLIGATION_STATUS_NAMES[status], reason: statusReason ?? '', letters: line.letters.flatMap(letterWords) };
}

/** `L-2010-001 of Nov 15, 2010. ICE: received Nov 22, 2010. SIB: sent Nov 18, 2010, no proof yet`. A draft says nothing to anybody. */
function letterWords({ letter, recipients }: LetterRow): readonly string[] {
  const number = numberOf(letter);
  if (number === undefined) return [];
  return [[`${number} of ${plainDay(letter.dated)}`, ...recipients.map(serviceWords)].join('. ')];
}

function serviceWords({ party, state, latest, recipient }: RecipientRow): string {
  const on = latest === undefined ? '' : ` ${plainDay(latest.day)}`;
  const copy = recipient.role === 'addressee' ? '' : ' (copy)';
  const word = state === 'notSent' ? 'not sent yet' : state === 'sent' ? `sent${on}, no proof yet` : `${state}${on}`;
  return `${party.shortName}${copy}: ${word}`;
}

function movedLine({ move, obligation, agreement }: MovedLine): MovedReportLine {
  return {
    id: move.id,
    subject: { title: obligation.title, href: routes.obligation(obligation.id) },
    agreement: agreement?.title ?? '',
    from: move.from,
    to: move.to,
    on: move.on,
    reason: move.reason,
  };
}

function deadLine({ authority, agreement, status, obligations }: DeadAuthority): DeadReportLine {
  return {
    id: authority.id,
    authority: `${AUTHORITY_KIND_NAMES[authority.kind]}: ${authorityName(authority)}`,
    agreement: agreement?.title ?? '',
    ended: endWords(status),
    obligations: obligations.map(({ id, title }) => ({ title, href: routes.obligation(id) })),
  };
}

const endWords = (status: AuthorityStatus): string =>
  status.state === 'inForce' || status.state === 'notYet' ? '' : [`${ENDING_NAMES[status.state]} on ${longDay(status.since)}`, status.by].filter((part) => part !== '').join(', by ');
