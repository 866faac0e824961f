/** Whom to call at a party. */
import type { Party } from '@domain/party';
import type { Person } from '@domain/person';
import { takeOutContact } from '@store/commands/directory';
import { ConfirmDialog } from '@ui/ConfirmDialog';
import { EmptyState } from '@ui/EmptyState';
import { Panel } from '@ui/Panel';
import { RecordTable } from '@ui/RecordTable';
import { TextLink } from '@ui/TextLink';
import { IconPlus } from '@tabler/icons-react';
import { Acts } from '../Acts';
import { refusal } from '../Refusal';
import { useSession } from '../session';
import { useDialog } from '../useDialog';
import { useRecording } from '../useRecording';
import { ContactDialog } from './ContactDialog';

type ContactsPanelProps = { readonly party: Party; readonly contacts: readonly Person[] };

export function ContactsPanel({ party, contacts }: ContactsPanelProps) {
  const { records, isReadOnly } = useSession();
  const editing = useDialog<{ readonly contact?: Person }>();
  const leaving = useDialog<Person>();
  const recording = useRecording();
  const takeOut = async (contact: Person) => {
    if ((await recording.run(() => takeOutContact(records, contact))) !== undefined) leaving.close();
  };
  return (
    <Panel
      title="Contacts"
      count={contacts.length || undefined}
      isFlush
      aside={<Acts><TextLink icon={<IconPlus size={15} stroke={2} aria-hidden />} onClick={() => editing.open({})}>Add a contact</TextLink></Acts>}
    >
      {contacts.length === 0
        ? <EmptyState title="No contact is recorded yet" text={party.attention === '' ? 'Whom to call or to write to at this office.' : `Letters name ${party.attention}. Others whom to call stand here.`} />
        : (
          <RecordTable
            label="Contacts"
            rows={contacts}
            rowKey={({ id }) => id}
            columns={[
              { head: 'Name and title', cell: ({ name, title }) => <>{name}<small>{title}</small></> },
              { head: 'E-mail, telephone', width: 'wide', cell: ({ email, phone }) => (email || phone ? <>{email}<small>{phone}</small></> : <small>Not given</small>) },
              ...(isReadOnly ? [] : [{
                head: 'Change',
                width: 'normal' as const,
                cell: (contact: Person) => (
                  <>
                    <TextLink label={`Change ${contact.name}`} onClick={() => editing.open({ contact })}>Change</TextLink>{' '}
                    <TextLink label={`Take out ${contact.name}`} onClick={() => { recording.reset(); leaving.open(contact); }}>Take out</TextLink>
                  </>
                ),
              }]),
            ]}
          />
        )}
      {editing.subject && <ContactDialog partyId={party.id} contact={editing.subject.contact} onClose={editing.close} />}
      {leaving.subject && (
        <ConfirmDialog
          isOpen
          isDanger
          title={`Take ${leaving.subject.name} out of the directory?`}
          confirmLabel="Take out"
          isBusy={recording.state.kind === 'saving'}
          problem={refusal(recording.state)}
          onConfirm={() => leaving.subject && void takeOut(leaving.subject)}
          onClose={leaving.close}
        >
          <p>Minutes and letters that name this person stay as they are; the history keeps the contact.</p>
        </ConfirmDialog>
      )}
    </Panel>
  );
}
