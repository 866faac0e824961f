import type { Finding, FindingCode } from '@domain/checks/finding';
import type { Id } from '@domain/id';
import type { Merged } from '@domain/merge';
import { TextLink } from '@ui/TextLink';
import type { ReactNode } from 'react';
import { routes } from '../routes';
import { useSession } from '../session';
import type { DraftView } from './draftView';
import { recipientFor } from './recipientFor';
import type { LetterFormApi } from './useLetterEditor';

type MendingProps = {
  readonly finding: Finding;
  readonly view: DraftView;
  readonly form: LetterFormApi;
  /** Puts the focus on a field of the form. */
  readonly goTo: (path: string) => void;
  /** Opens the field for the reason why the letter goes out all the same. */
  readonly askReason: (code: FindingCode) => void;
};

/** The links that put a finding right: to the field, to the record, at once, or to the reason why it stands. */
export function Mending({ askReason, ...parts }: MendingProps) {
  const { records } = useSession();
  const { finding } = parts;
  if (finding.level === 'passes') return null;
  const way = wayFor(parts, () => records.newId());
  if (!finding.isOverridable) return way;
  const reason = <TextLink isUnderlined onClick={() => askReason(finding.code)}>{finding.level === 'blocks' ? 'type the reason' : 'change the reason'}</TextLink>;
  return way === null ? reason : <>{way} or {reason}</>;
}

function wayFor({ finding, view: { letter, sources, merged }, form, goTo }: Omit<MendingProps, 'askReason'>, newId: () => Id): ReactNode {
  const jump = (path: string, words: string) => <TextLink isUnderlined onClick={() => goTo(path)}>{words}</TextLink>;
  const link = (href: string, words: string) => <TextLink isUnderlined href={href}>{words}</TextLink>;
  const toAgreement = routes.agreement(sources.agreement.id);
  const toQuestion = finding.field === undefined ? null : jump(`answers.${finding.field}`, questionWords(merged, finding.field));
  switch (finding.code) {
    case 'leftOut':
      return merged.questions.some(({ name }) => name === finding.field) ? toQuestion : link(routes.letterWords(letter.id), 'Put it back into its words');
    case 'leftOpen':
      return toQuestion ?? link(routes.letterWords(letter.id), 'Write it in its words');
    case 'kindFieldMissing':
      return link(routes.template(letter.template.id), 'Look at the template');
    case 'unfilled':
    case 'badAnswer':
    case 'contentMissing':
    case 'contradiction':
    case 'datesOutOfOrder':
      return toQuestion;
    case 'signerMissing':
      return jump('signerId', 'Choose who signs');
    case 'signerMayNotSign':
      return <>{jump('signerId', 'Choose another signer')} or {link(routes.settings(), 'add the authority to sign')}</>;
    case 'authorityMissing':
      return jump('authorityIds', 'Choose what it cites');
    case 'authorityNotInForce':
    case 'authorityEndedSince':
      return link(finding.authorityId === undefined ? toAgreement : routes.authority(finding.authorityId), 'Look at the authority');
    case 'notSigned':
      return link(toAgreement, 'Look at the agreement');
    case 'noAddressee':
      return jump('addRecipient', 'Add a recipient');
    case 'addressMissing':
      return link(toAgreement, 'Complete the address');
    case 'addressOld':
      return link(routes.party(finding.partyId ?? ''), 'Look at the address in the directory');
    case 'requiredMissing': {
      const missing = sources.parties.find(({ party }) => party.id === finding.partyId);
      return missing === undefined ? null : <TextLink isUnderlined onClick={() => addOrRaise(form, missing, newId())}>Add it</TextLink>;
    }
    case 'doubleRecipient':
      return jump('recipients.0.role', 'Go to the recipients');
    case 'methodNotAllowed':
      return <>{jump(`recipients.${Math.max(0, sources.recipients.findIndex(({ party }) => party.id === finding.partyId))}.method`, 'Choose another way')}, {link(toAgreement, 'look at its notice rules')}</>;
    case 'methodUnknown':
      return link(toAgreement, 'Add the notice rules');
    case 'tooFewDays':
      return toQuestion ?? (finding.obligationId === undefined ? jump('dated', 'Go to the date') : link(routes.obligation(finding.obligationId), 'Look at the obligation'));
    case 'dated':
      return jump('dated', 'Go to the date');
    case 'meetingNotHeld':
      return finding.meetingId === undefined ? null : link(routes.meeting(finding.meetingId), 'Look at the meeting');
    case 'enclosureMissing':
    case 'enclosureUnnamed':
      return jump('enclosures', 'Go to the enclosures');
    case 'duplicate':
      return finding.letterId === undefined ? null : link(routes.letter(finding.letterId), 'Look at that letter');
    case 'lead': {
      const [atStake] = sources.items;
      return atStake === undefined ? jump('dated', 'Go to the date') : link(routes.obligation(atStake.obligation.id), 'Look at the obligation');
    }
    case 'length':
      return jump('enclosures', 'Go to the enclosures');
  }
}

/** A party that must get the letter is added, or its copy is given the role that it must have. */
function addOrRaise(form: LetterFormApi, missing: DraftView['sources']['parties'][number], id: Id): void {
  const added = recipientFor(missing.party, missing.link, id);
  const at = form.getValues().recipients.findIndex(({ partyId }) => partyId === missing.party.id);
  if (at < 0) form.insertListItem('recipients', added);
  else form.setFieldValue(`recipients.${at}.role`, added.role);
}

const questionWords = (merged: Merged, name: string): string => {
  const number = merged.questions.find((question) => question.name === name)?.number;
  return number === undefined ? 'Go to the question' : `Go to question ${number}`;
};
