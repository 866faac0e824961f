/** What the notice check finds, and what it is given. */
import type { Day } from '../day';
import type { Id } from '../id';
import type { LetterKind } from '../letter';
import type { LetterSources } from '../letterFields';
import type { Merged } from '../merge';
import type { Template } from '../template';

export type FindingCode =
  | 'unfilled'
  | 'badAnswer'
  | 'leftOut'
  | 'leftOpen'
  | 'contentMissing'
  | 'kindFieldMissing'
  | 'contradiction'
  | 'signerMissing'
  | 'signerMayNotSign'
  | 'authorityMissing'
  | 'authorityNotInForce'
  | 'authorityEndedSince'
  | 'notSigned'
  | 'noAddressee'
  | 'addressMissing'
  | 'addressOld'
  | 'requiredMissing'
  | 'doubleRecipient'
  | 'methodNotAllowed'
  | 'methodUnknown'
  | 'tooFewDays'
  | 'datesOutOfOrder'
  | 'dated'
  | 'lead'
  | 'meetingNotHeld'
  | 'enclosureMissing'
  | 'enclosureUnnamed'
  | 'duplicate'
  | 'length';

/** Where in the letter's form it is put right. */
export type FindingPlace = 'questions' | 'signer' | 'authority' | 'recipients' | 'dated' | 'enclosures';

export type Finding = {
  readonly code: FindingCode;
  readonly level: 'blocks' | 'advises' | 'passes';
  readonly title: string;
  readonly why: string;
  readonly place: FindingPlace;
  /** The name of the question it is about. */
  readonly field?: string;
  /** The party whose record it is about. */
  readonly partyId?: Id;
  readonly authorityId?: Id;
  readonly obligationId?: Id;
  readonly meetingId?: Id;
  /** Another letter. */
  readonly letterId?: Id;
  /** It blocks, or would without a reason: a typed reason lets the letter go out all the same, and stays on record. */
  readonly isOverridable?: boolean;
};

export type NoticeCheckInput = {
  readonly kind: LetterKind;
  readonly sources: LetterSources;
  /** The template that it is written with, whatever words of its own the letter has. */
  readonly template: Template;
  /** What was answered, by the name of the question. */
  readonly answers: Readonly<Record<string, string>>;
  readonly merged: Merged;
  readonly enclosures: readonly string[];
  /** Typed when the authority is not in force on the letter's date; letters of today keep it in `overrides`. */
  readonly overrideReason?: string | undefined;
  /** Why the letter goes out all the same, by the code of the finding. */
  readonly overrides?: Readonly<Record<string, string>> | undefined;
  readonly today: Day;
  /** All words of the letter, as `letterText` gives them. */
  readonly text: string;
};

/** The reason that was typed for a finding, or empty. */
export function reasonFor({ overrides = {}, overrideReason }: Pick<NoticeCheckInput, 'overrides' | 'overrideReason'>, code: FindingCode): string {
  const typed = Object.hasOwn(overrides, code) ? overrides[code] : undefined;
  return (typed ?? (code === 'authorityNotInForce' ? overrideReason : undefined) ?? '').trim();
}
