import type { Merged } from '@domain/merge';
import type { Finding, FindingCode } from '@domain/checks/finding';
import { UnstyledButton } from '@mantine/core';
import { Notice } from '@ui/Notice';
import { Status } from '@ui/Status';
import { plainLook } from '@ui/statusLook';
import { TextLink } from '@ui/TextLink';
import { IconAlertCircle, IconAlertTriangle, IconChevronDown, IconCircleCheck } from '@tabler/icons-react';
import { useState } from 'react';
import { flushSync } from 'react-dom';
import { EditorSection } from './EditorSection';
import classes from './NoticeCheck.module.css';
import type { DraftView } from './draftView';
import { Mending } from './Mending';
import { OverrideReasons } from './OverrideReasons';
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
  const [asked, setAsked] = useState<readonly FindingCode[]>([]);
  const askReason = (code: FindingCode) => {
    flushSync(() => setAsked([...asked, code]));
    goTo(`overrides.${code}`);
  };
  const action = (finding: Finding) => <Mending finding={finding} view={view} form={form} goTo={goTo} askReason={askReason} />;
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
      <OverrideReasons form={form} findings={view.findings} asked={asked} />
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

const keyOf = ({ code, field, partyId, title }: Finding): string => [code, field, partyId, title].join('.');
