/** The parties of one agreement: what each is in it, and whether notices go to it. */
import { NOTICE_ROLE_NAMES } from '@domain/agreement';
import type { Id } from '@domain/id';
import { noticeRuleWords } from '@domain/noticeRule';
import { insideAddress, LEVEL_NAMES } from '@domain/party';
import { ConfirmDialog } from '@ui/ConfirmDialog';
import { EmptyState } from '@ui/EmptyState';
import { Panel } from '@ui/Panel';
import { type RecordColumn, RecordTable } from '@ui/RecordTable';
import { TextLink } from '@ui/TextLink';
import { IconPlus } from '@tabler/icons-react';
import { dropParty } from '@store/commands/agreements';
import type { PartyRow } from '@store/queries/agreements';
import { Acts } from '../Acts';
import { refusal } from '../Refusal';
import { useSession } from '../session';
import { useDialog } from '../useDialog';
import { useRecording } from '../useRecording';
import { PartyDialog } from './PartyDialog';
import classes from './PartiesPanel.module.css';

type PartiesPanelProps = { readonly agreementId: Id; readonly parties: readonly PartyRow[] };

export function PartiesPanel({ agreementId, parties }: PartiesPanelProps) {
  const { records, isReadOnly } = useSession();
  const edit = useDialog<{ readonly row?: PartyRow }>();
  const leave = useDialog<PartyRow>();
  const recording = useRecording();

  const takeOut = async ({ party, part }: PartyRow) => {
    const id = await recording.run(() => dropParty(records, part.id, agreementId, party.id));
    if (id !== undefined) leave.close();
  };
  const columns: readonly RecordColumn<PartyRow>[] = [
    {
      head: 'Party',
      width: 'wide',
      cell: ({ party }) => (
        <>
          {party.name} ({party.shortName})
          <small>{insideAddress(party).filter((line) => line !== party.name).join(', ') || 'no address yet'}</small>
        </>
      ),
    },
    { head: 'Role, level, signature', cell: ({ party, part }) => <>{part.role}<small>{LEVEL_NAMES[party.level]}; {part.isSignatory ? 'signed it' : 'did not sign'}</small></> },
    {
      head: 'Notices',
      width: 'wide',
      cell: ({ part }) => (
        <>
          {NOTICE_ROLE_NAMES[part.notices]}
          {part.noticeAddress !== undefined && <small>to {part.noticeAddress.split('\n').map((line) => line.trim()).filter(Boolean).join(', ')}</small>}
          {part.noticeRules?.map((rule) => <small key={rule.method}>{noticeRuleWords(rule)}</small>)}
        </>
      ),
    },
    ...(isReadOnly ? [] : [{
      head: 'Change',
      width: 'narrow' as const,
      cell: (row: PartyRow) => (
        <span className={classes.acts}>
          <TextLink label={`Edit ${row.party.name}`} onClick={() => edit.open({ row })}>Edit</TextLink>
          <TextLink label={`Take ${row.party.name} out`} onClick={() => leave.open(row)}>Take out</TextLink>
        </span>
      ),
    }]),
  ];

  return (
    <Panel
      title="Parties"
      count={parties.length}
      isFlush
      aside={<Acts><TextLink icon={<IconPlus size={15} stroke={2} aria-hidden />} onClick={() => edit.open({})}>Add a party</TextLink></Acts>}
    >
      {parties.length === 0
        ? (
          <EmptyState
            title="No party is recorded yet"
            text="Who signed the agreement and who gets its notices: a letter takes its addressees from here."
            action={<Acts><TextLink onClick={() => edit.open({})}>Add the first party</TextLink></Acts>}
          />
        )
        : <RecordTable label="Parties" columns={columns} rows={parties} rowKey={({ part }) => part.id} />}
      {edit.subject && <PartyDialog agreementId={agreementId} row={edit.subject.row} members={parties} onClose={edit.close} />}
      {leave.subject && (
        <ConfirmDialog
          isOpen
          isDanger
          title={`Take ${leave.subject.party.name} out of the agreement?`}
          confirmLabel="Take out of the agreement"
          isBusy={recording.state.kind === 'saving'}
          problem={refusal(recording.state)}
          onClose={leave.close}
          onConfirm={() => leave.subject && void takeOut(leave.subject)}
        >
          New letters under the agreement no longer name it. The directory keeps the party, issued letters stay as they are, and the history shows that it was a party.
        </ConfirmDialog>
      )}
    </Panel>
  );
}
