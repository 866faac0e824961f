/** Our own people: who records, owns obligations and signs letters, and on what authority. */
import { type Day, plainDay } from '@domain/day';
import { type Person, type SigningAuthority, signingOn } from '@domain/person';
import { Button } from '@mantine/core';
import { Panel } from '@ui/Panel';
import { RecordTable } from '@ui/RecordTable';
import { Status } from '@ui/Status';
import { plainLook } from '@ui/statusLook';
import { TextLink } from '@ui/TextLink';
import { IconBan, IconCircleDashed, IconShieldCheck } from '@tabler/icons-react';
import { Acts } from '../Acts';
import { useSession } from '../session';
import { useDialog } from '../useDialog';
import { PersonDialog } from './PersonDialog';

/** What the dialog is about: a person, or a new one. */
type Subject = { readonly person?: Person };

export function People() {
  const { people, recorder, today, isReadOnly } = useSession();
  const dialog = useDialog<Subject>();
  return (
    <Panel title="People" count={people.length} isFlush aside={<Acts><Button size="xs" variant="default" onClick={() => dialog.open({})}>Add a person</Button></Acts>}>
      <RecordTable
        label="People of our office"
        rows={people}
        rowKey={({ id }) => id}
        columns={[
          { head: 'Name and title', width: 'normal', cell: ({ id, name, title }) => <>{name}<small>{title}{id === recorder.id && ', recording now'}</small></> },
          { head: 'E-mail, telephone', width: 'normal', cell: ({ email, phone }) => (email || phone ? <>{email}<small>{phone}</small></> : <small>Not given</small>) },
          { head: 'Authority to sign', cell: (person) => <Signing person={person} today={today} /> },
          ...(isReadOnly ? [] : [{ head: 'Action', width: 'narrow' as const, cell: (person: Person) => <TextLink label={`Change ${person.name}`} onClick={() => dialog.open({ person })}>Change</TextLink> }]),
        ]}
      />
      {dialog.subject && <PersonDialog person={dialog.subject.person} onClose={dialog.close} />}
    </Panel>
  );
}

function Signing({ person, today }: { readonly person: Person; readonly today: Day }) {
  const { signing, earlierSigning = [] } = person;
  const now = signingOn(person, today);
  if (!signing && earlierSigning.length === 0) return <Status look={plainLook('wait', IconCircleDashed, 'Does not sign', false)} />;
  const shown = now ?? signing;
  const others = earlierSigning.filter((one) => one !== shown);
  return (
    <>
      <Status look={now ? plainLook('done', IconShieldCheck, `May sign ${periodWords(now)}`, false) : plainLook('late', IconBan, `May not sign today${shown ? `: ${periodWords(shown)}` : ''}`, false)} />
      {shown && <small>{shown.basis}</small>}
      {others.map((one, index) => <small key={index}>Before: {periodWords(one)}, {one.basis}</small>)}
    </>
  );
}

const periodWords = ({ from, to }: SigningAuthority): string => `from ${plainDay(from)}${to ? ` until ${plainDay(to)}` : ''}`;
