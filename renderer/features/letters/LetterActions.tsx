import type { Finding } from '@domain/checks/finding';
import { type Letter, LETTER_KIND_NAMES } from '@domain/letter';
import { Button } from '@mantine/core';
import type { RecordError } from '@store/record';
import { Blocked } from '@ui/Blocked';
import { ConfirmDialog } from '@ui/ConfirmDialog';
import { Notice } from '@ui/Notice';
import { SaveState } from '@ui/SaveState';
import { ActionBar } from '@ui/StageLayout';
import { TextLink } from '@ui/TextLink';
import { Stacked } from '@ui/TwoColumns';
import { IconCircleCheck, IconDeviceFloppy, IconEyeCheck, IconSend, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { errorWords, type ErrorWords } from '../errorWords';
import { routes } from '../routes';
import { DraftFiles, useDraftFiles } from './DraftFiles';
import { ReviewDialogs } from './ReviewDialogs';
import type { LetterEditing } from './useLetterEditor';
import type { Reviewing } from './useReview';

type LetterActionsProps = {
  readonly letter: Letter;
  readonly editing: LetterEditing;
  readonly reviewing: Reviewing;
  readonly onIssued: () => void;
  /** Brings the notice check into sight. */
  readonly onLook: () => void;
};

const BLOCKED = 'why-not-issued';

/** The bar under the editor: save, discard, and the next step (review, approve, issue), with the reason beside what cannot be done. */
export function LetterActions({ letter, editing, reviewing, onIssued, onLook }: LetterActionsProps) {
  const { view, recording, isDirty, isIssuing, checkForm, issue, discard, template } = editing;
  const [asks, setAsks] = useState<'issue' | 'discard' | undefined>();
  const navigate = useNavigate();
  const files = useDraftFiles(editing);
  const { state } = recording;
  const blocks = view?.findings.filter(({ level }) => level === 'blocks') ?? [];
  const isBlocked = view === undefined || blocks.length > 0;
  const refused = state.kind === 'refused' ? <Notice tone="late" role="alert" {...refusalWords(state.error)} /> : undefined;
  const problem = asks === undefined ? undefined : refused;
  const next = nextStep(letter.status, reviewing.needsApproval);
  /** What keeps an approved letter from being issued, beside the notice check. */
  const isChanged = letter.status === 'approved' && (isDirty || reviewing.isStale);
  const copies = view?.sources.recipients.length ?? 0;

  const askToIssue = () => {
    if (!checkForm()) return;
    recording.reset();
    setAsks('issue');
  };
  const issueNow = async () => {
    if (await issue()) onIssued();
  };
  const discardNow = async () => {
    if (await discard()) void navigate(routes.letters());
  };

  return (
    <Stacked isTight>
      {files.told && <Notice {...files.told} />}
      <ActionBar
        start={
          <>
            <Button type="submit" variant="default" leftSection={<IconDeviceFloppy size={16} stroke={1.7} aria-hidden />} loading={state.kind === 'saving' && asks === undefined}>Save draft</Button>
            <Button variant="subtle" color="gray" leftSection={<IconTrash size={16} stroke={1.7} aria-hidden />} onClick={() => { recording.reset(); setAsks('discard'); }}>Discard draft</Button>
            {view !== undefined && <DraftFiles editing={editing} view={view} files={files} isBlocked={isBlocked || isChanged || next !== 'issue'} onIssued={onIssued} problem={refused} />}
            <SaveState saving={state.kind === 'saving' ? state : isDirty ? { kind: 'unsaved' } : state.kind === 'saved' ? state : { kind: 'idle' }} />
          </>
        }
        end={
          <>
            {view !== undefined && isBlocked && next !== 'send' && (
              <Blocked id={BLOCKED} what={next === 'approve' ? 'Cannot be approved:' : 'Cannot be issued:'}>
                <TextLink onClick={onLook}>{blockWords(blocks)}</TextLink>
              </Blocked>
            )}
            {!isBlocked && isChanged && <Blocked id={BLOCKED} what="Cannot be issued:">its words are not those that were approved</Blocked>}
            {next === 'send' && (
              <>
                <Blocked id={BLOCKED}>Issued once it is approved</Blocked>
                <Button leftSection={<IconEyeCheck size={16} stroke={1.7} aria-hidden />} onClick={() => reviewing.ask('send')}>Send for review</Button>
              </>
            )}
            {next === 'approve' && (
              <>
                <Button variant="default" onClick={() => reviewing.ask('sendBack')}>Send back</Button>
                <Button
                  leftSection={<IconCircleCheck size={16} stroke={1.7} aria-hidden />}
                  disabled={isBlocked}
                  {...(isBlocked ? { 'aria-describedby': BLOCKED } : {})}
                  onClick={() => reviewing.ask('approve')}
                >
                  Approve
                </Button>
              </>
            )}
            {next === 'issue' && (
              <Button
                leftSection={<IconSend size={16} stroke={1.7} aria-hidden />}
                disabled={isBlocked || isChanged}
                {...(isBlocked || isChanged ? { 'aria-describedby': BLOCKED } : {})}
                onClick={askToIssue}
              >
                Issue letter
              </Button>
            )}
          </>
        }
      />
      <ReviewDialogs letter={letter} editing={editing} reviewing={reviewing} />
      <ConfirmDialog
        isOpen={asks === 'issue'}
        title={`Issue this ${LETTER_KIND_NAMES[template.kind].toLowerCase()}?`}
        confirmLabel="Issue letter"
        onConfirm={() => void issueNow()}
        onClose={() => setAsks(undefined)}
        isBusy={isIssuing}
        problem={problem}
      >
        <p>It takes the next number of the year. Its words and its PDF, with {copies === 1 ? 'one copy' : `${copies} copies`}, are frozen and cannot be changed; a mistake needs a new letter.</p>
        <p>{isDirty ? 'What you typed is saved first. ' : ''}Nothing is sent: print it, send it, then record the sending here.</p>
        <p role="status">{isIssuing && 'Issuing…'}</p>
      </ConfirmDialog>
      <ConfirmDialog
        isOpen={asks === 'discard'}
        title="Discard this draft?"
        confirmLabel="Discard draft"
        cancelLabel="Keep the draft"
        onConfirm={() => void discardNow()}
        onClose={() => setAsks(undefined)}
        isBusy={state.kind === 'saving'}
        problem={problem}
        isDanger
      >
        <p>It leaves the list of letters. What was saved of it stays in the history in Records; what was typed since is lost.</p>
      </ConfirmDialog>
    </Stacked>
  );
}

/** The one main step of the bar. */
function nextStep(status: Letter['status'], needsApproval: boolean): 'send' | 'approve' | 'issue' {
  if (status === 'inReview') return 'approve';
  return status === 'draft' && needsApproval ? 'send' : 'issue';
}

/** Here nothing went to a printer: what failed is the PDF. */
function refusalWords(error: RecordError): ErrorWords {
  if (error.code !== 'printFailed') return errorWords(error);
  const detail = error.detail === undefined ? '' : ` (${error.detail})`;
  return { what: 'Not issued: the PDF could not be made', why: `Nothing was recorded, the draft is saved and the number stays free. Try again; if it happens again, close Noticebook and open it anew.${detail}` };
}

/** `6 fields are not filled; 1 finding blocks`, or the one thing itself. */
function blockWords(blocks: readonly Finding[]): string {
  if (blocks.length === 1) return blocks[0]?.title ?? '';
  const unfilled = blocks.filter(({ code }) => code === 'unfilled').length;
  const others = blocks.length - unfilled;
  return [
    unfilled === 0 ? '' : unfilled === 1 ? '1 field is not filled' : `${unfilled} fields are not filled`,
    others === 0 ? '' : others === 1 ? '1 finding blocks' : `${others} findings block`,
  ].filter(Boolean).join('; ');
}
