import type { Merged } from '@domain/merge';
import type { Finding } from '@domain/noticeCheck';
import type { Id } from '@domain/id';
import { UnstyledButton } from '@mantine/core';
import { Notice } from '@ui/Notice';
import { Status } from '@ui/Status';
import { plainLook } from '@ui/statusLook';
import { TextLink } from '@ui/TextLink';
import { IconAlertCircle, IconAlertTriangle, IconChevronDown, IconCircleCheck } from '@tabler/icons-react';
import { useState } from 'react';
import { routes } from '../routes';
import { useSession } from '../session';
import { EditorSection } from './EditorSection';
import classes from './NoticeCheck.module.css';
import { recipientFor } from './recipientFor';
import type { DraftView } from './draftView';
import type { LetterFormApi } from './useLetterEditor';

type NoticeCheckProps = {
  readonly view: DraftView;
  readonly form: LetterFormApi;
  /** Puts the focus on a field of the form. */
  readonly goTo: (path: string) => void;
};

/** What blocks, what the office should know, and what is in order; each with the way to put it right. */
export function NoticeCheck({ view, form, goTo }: NoticeCheckProps) {
  const [isPassOpen, setPassOpen] = useState(false);
  const unfilled = view.findings.filter(({ code, level }) => code === 'unfilled' && level === 'blocks');
  const isMany = unfilled.length > 1;
  const blocks = view.findings.filter(({ level, code }) => level === 'blocks' && !(isMany && code === 'unfilled'));
  const blockCount = blocks.length + (isMany ? 1 : 0);
  const advises = view.findings.filter(({ level }) => level === 'advises');
  const passes = view.findings.filter(({ level }) => level === 'passes');
  const action = (finding: Finding) => <Mending finding={finding} view={view} form={form} goTo={goTo} />;
  return (
    <EditorSection
      title="Notice check"
      aside={
        <span className={classes.counts} role="status">
          {blockCount > 0 && <Status look={plainLook('late', IconAlertTriangle, `${blockCount} ${blockCount === 1 ? 'blocks' : 'block'}`, false)} />}
          {advises.length > 0 && <Status look={plainLook('soon', IconAlertCircle, `${advises.length} ${advises.length === 1 ? 'advises' : 'advise'}`, false)} />}
          <Status look={plainLook('done', IconCircleCheck, `${passes.length} ${passes.length === 1 ? 'passes' : 'pass'}`, false)} />
        </span>
      }
    >
      <div className={classes.findings}>
        {isMany && <Unfilled findings={unfilled} merged={view.merged} goTo={goTo} />}
        {blocks.map((finding) => <Notice key={keyOf(finding)} tone="late" what={finding.title} why={finding.why} action={action(finding)} />)}
        {advises.map((finding) => <Notice key={keyOf(finding)} tone="soon" what={finding.title} why={finding.why} action={action(finding)} />)}
      </div>
      <div>
        <UnstyledButton className={classes.toggle} aria-expanded={isPassOpen} onClick={() => setPassOpen(!isPassOpen)}>
          {isPassOpen ? 'Hide' : 'Show'} what is in order
          <IconChevronDown className={classes.chevron} size={16} stroke={1.8} aria-hidden data-open={isPassOpen || undefined} />
        </UnstyledButton>
        {isPassOpen && (
          <ul className={classes.passes}>
            {passes.map((finding) => (
              <li key={keyOf(finding)}>
                <IconCircleCheck className={classes.check} size={16} stroke={1.8} aria-hidden />
                <span>{finding.title}<span className={classes.why}>{finding.why}</span></span>
              </li>
            ))}
          </ul>
        )}
      </div>
    </EditorSection>
  );
}

/** Several open questions are one finding: a column of red boxes would say no more. */
function Unfilled({ findings, merged, goTo }: { readonly findings: readonly Finding[]; readonly merged: Merged; readonly goTo: NoticeCheckProps['goTo'] }) {
  return (
    <Notice
      tone="late"
      what={`${findings.length} fields are not filled`}
      why="Nothing on the paper may be left open. Go to question"
      action={
        <span className={classes.jumps}>
          {findings.map(({ field = '' }) => {
            const question = merged.questions.find(({ name }) => name === field);
            return <TextLink key={field} isUnderlined onClick={() => goTo(`answers.${field}`)} label={`Go to question ${question?.number ?? ''}, ${question?.noun ?? ''}`}>{question?.number}</TextLink>;
          })}
        </span>
      }
    />
  );
}

/** The link that puts a finding right: to the field, to the record, or at once. */
function Mending({ finding, view, form, goTo }: NoticeCheckProps & { readonly finding: Finding }) {
  const { records } = useSession();
  const { sources, merged } = view;
  const jump = (path: string, words: string) => <TextLink isUnderlined onClick={() => goTo(path)}>{words}</TextLink>;
  const link = (href: string, words: string) => <TextLink isUnderlined href={href}>{words}</TextLink>;
  const toAgreement = routes.agreement(sources.agreement.id);
  if (finding.level === 'passes') return null;
  switch (finding.code) {
    case 'unfilled':
    case 'badAnswer':
    case 'datesOutOfOrder':
      return finding.field === undefined ? null : jump(`answers.${finding.field}`, questionWords(merged, finding.field));
    case 'signerMissing':
      return jump('signerId', 'Choose who signs');
    case 'signerMayNotSign':
      return <>{jump('signerId', 'Choose another signer')} or {link(routes.settings(), 'add the authority to sign')}</>;
    case 'authorityNotInForce':
      return finding.level === 'blocks' ? <>{jump('overrideReason', 'Type the reason')} or {link(toAgreement, 'look at the authority')}</> : jump('overrideReason', 'Change the reason');
    case 'authorityEndedSince':
      return link(toAgreement, 'Look at the authority');
    case 'noAddressee':
      return jump('addRecipient', 'Add a recipient');
    case 'addressMissing':
      return link(toAgreement, 'Complete the address');
    case 'addressOld':
      return link(routes.party(finding.partyId ?? ''), 'Look at the address in the directory');
    case 'requiredMissing': {
      const missing = sources.parties.find(({ party }) => party.id === finding.partyId);
      return missing === undefined ? null : <TextLink isUnderlined onClick={() => addOrRaise(form, missing, records.newId())}>Add it</TextLink>;
    }
    case 'doubleRecipient':
      return jump('recipients.0.role', 'Go to the recipients');
    case 'dated':
      return jump('dated', 'Go to the date');
    case 'lead':
    case 'length':
      return null;
  }
}

/** A party that must get the letter is added, or its copy is given the role that it must have. */
function addOrRaise(form: LetterFormApi, missing: DraftView['sources']['parties'][number], id: Id): void {
  const added = recipientFor(missing.party, missing.link.notices, id);
  const at = form.getValues().recipients.findIndex(({ partyId }) => partyId === missing.party.id);
  if (at < 0) form.insertListItem('recipients', added);
  else form.setFieldValue(`recipients.${at}.role`, added.role);
}

const questionWords = (merged: Merged, name: string): string => {
  const number = merged.questions.find((question) => question.name === name)?.number;
  return number === undefined ? 'Go to the question' : `Go to question ${number}`;
};

const keyOf = ({ code, field, partyId, title }: Finding): string => [code, field, partyId, title].join('.');
