/** One party of the directory: its address and the earlier ones, its contacts, and everything that names it. */
import { plainDay } from '@domain/day';
import { addressLine, insideAddress, LEVEL_NAMES, type Party, salutationOf } from '@domain/party';
import { Button } from '@mantine/core';
import { checkAddress, takeOutParty } from '@store/commands/directory';
import { isUsed, type PartyUse, partyView } from '@store/queries/directory';
import { EmptyState } from '@ui/EmptyState';
import { Facts } from '@ui/Facts';
import { LoadingRows } from '@ui/LoadingRows';
import { PageHead } from '@ui/PageHead';
import { Panel } from '@ui/Panel';
import { RecordTable } from '@ui/RecordTable';
import { Status } from '@ui/Status';
import { TwoColumns } from '@ui/TwoColumns';
import { IconCircleCheck, IconPencil } from '@tabler/icons-react';
import { useNavigate, useParams } from 'react-router';
import { Acts } from '../Acts';
import { NotRecorded } from '../NotRecorded';
import { RecordHistory } from '../RecordHistory';
import { refusal } from '../Refusal';
import { routes } from '../routes';
import { useLive, useSession } from '../session';
import { useDialog } from '../useDialog';
import { useRecording } from '../useRecording';
import { addressLook } from './addressLook';
import { ContactsPanel } from './ContactsPanel';
import { PartyDialog } from './PartyDialog';
import { WhereNamed } from './WhereNamed';

const PATH = [{ label: 'Agreements', href: routes.agreements() }, { label: 'Directory', href: routes.directory() }];

export function PartyPage() {
  const { id = '' } = useParams();
  const view = useLive(async (db) => (await partyView(db, id)) ?? null, [id]);
  if (view === undefined) return <LoadingRows rows={4} label="Reading the directory" shape="lines" />;
  if (view === null) return <NotRecorded what="party" backTo={{ label: 'Directory', href: routes.directory() }} />;
  const { party, contacts, use } = view;
  return (
    <>
      <Head party={party} use={use} />
      <TwoColumns
        side={
          <>
            <WhereNamed use={use} />
            <RecordHistory ids={[party.id]} />
          </>
        }
      >
        <Panel title="Address">
          <Facts
            facts={[
              { label: 'On the envelope', value: <Lines of={insideAddress(party)} /> },
              { label: 'Letters begin', value: salutationOf(party) },
              { label: 'E-mail', value: party.email },
              { label: 'Fax', value: party.fax },
              { label: 'Telephone', value: party.phone },
            ]}
          />
        </Panel>
        <ContactsPanel party={party} contacts={contacts} />
        <Earlier party={party} />
      </TwoColumns>
    </>
  );
}

/** The address as it stands on an envelope. */
const Lines = ({ of }: { readonly of: readonly string[] }) => <>{of.map((line) => <div key={line}>{line}</div>)}</>;

function Head({ party, use }: { readonly party: Party; readonly use: PartyUse }) {
  const { records, today } = useSession();
  const navigate = useNavigate();
  const editing = useDialog<true>();
  const recording = useRecording();
  const takeOut = async () => {
    if ((await recording.run(() => takeOutParty(records, party.id))) !== undefined) void navigate(routes.directory());
  };
  return (
    <>
      <PageHead
        path={[...PATH, { label: party.shortName }]}
        title={party.name}
        facts={<><Status look={addressLook(party, today)} /><span>{LEVEL_NAMES[party.level]}</span>{party.organization !== '' && <span>{party.organization}</span>}</>}
        actions={
          <Acts isMain>
            {!isUsed(use) && <Button variant="subtle" color="gray" onClick={() => void takeOut()}>Take out</Button>}
            <Button variant="default" leftSection={<IconPencil size={16} stroke={1.7} aria-hidden />} onClick={() => editing.open(true)}>Change</Button>
            <Button
              leftSection={<IconCircleCheck size={16} stroke={1.7} aria-hidden />}
              disabled={party.checkedOn === today}
              onClick={() => void recording.run(() => checkAddress(records, party.id, today))}
            >
              {party.checkedOn === today ? 'Checked today' : 'Record that the address was checked'}
            </Button>
          </Acts>
        }
      />
      {refusal(recording.state)}
      {editing.subject && <PartyDialog party={party} onClose={editing.close} />}
    </>
  );
}

function Earlier({ party: { earlierAddresses = [] } }: { readonly party: Party }) {
  return (
    <Panel title="Earlier addresses" count={earlierAddresses.length || undefined} isFlush>
      {earlierAddresses.length === 0
        ? <EmptyState title="No earlier address is kept" text="When an address changes, the one that stood is kept here; issued letters keep what was printed." />
        : (
          <RecordTable
            label="Earlier addresses"
            rows={earlierAddresses.toReversed()}
            rowKey={(one) => `${one.until} ${addressLine(one)}`}
            columns={[
              { head: 'Until', width: 'normal', isFigures: true, cell: ({ until }) => plainDay(until) },
              { head: 'Address', cell: (one) => addressLine(one) },
            ]}
          />
        )}
    </Panel>
  );
}
