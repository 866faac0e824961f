/** A letter that went out before Noticebook: what was registered of it, and how each copy went. */
import { longDay, shortDay } from '@domain/day';
import { type Letter, LETTER_KIND_NAMES, numberOf } from '@domain/letter';
import type { Registered } from '@domain/registeredLetter';
import { Button } from '@mantine/core';
import { type LetterRecords, recipientsOf } from '@store/queries/letters';
import { EmptyState } from '@ui/EmptyState';
import { Facts } from '@ui/Facts';
import { PageHead } from '@ui/PageHead';
import { Panel } from '@ui/Panel';
import { SaveState } from '@ui/SaveState';
import { Tag } from '@ui/Tag';
import { TextLink } from '@ui/TextLink';
import { TwoColumns } from '@ui/TwoColumns';
import { Acts } from '../Acts';
import { KeptFiles } from '../KeptFiles';
import { HeldTag } from '../held';
import { PinButton } from '../PinButton';
import { RecordHistory } from '../RecordHistory';
import { RetentionPanel } from '../RetentionPanel';
import { routes } from '../routes';
import { useLive } from '../session';
import { useDialog } from '../useDialog';
import { useSavedNote } from '../useSavedNote';
import classes from './IssuedLetter.module.css';
import { IssuedObligations } from './IssuedObligations';
import { RegistrationDialog } from './RegistrationDialog';
import { ServicePanels, ServiceSide } from './ServicePanels';

type RegisteredLetterProps = { readonly records: LetterRecords; readonly registered: Registered };

export function RegisteredLetter({ records: { letter, agreement }, registered }: RegisteredLetterProps) {
  const saved = useSavedNote();
  const changing = useDialog<Letter>();
  const rows = useLive((db) => recipientsOf(db, letter.id), [letter.id]);
  const number = numberOf(letter) ?? '';
  const kind = LETTER_KIND_NAMES[letter.kind];
  return (
    <>
      <PageHead
        path={[{ label: 'Letters', href: routes.letters() }, { label: agreement.title, href: routes.agreement(agreement.id) }, { label: `${kind} ${number}` }]}
        title={registered.subject}
        facts={
          <>
            <Tag>Registered, not written here</Tag>
            <HeldTag id={letter.id} />
            <span>{kind} {number}, dated {longDay(letter.dated)}</span>
            <PinButton table="letters" id={letter.id} />
            <SaveState saving={saved} />
          </>
        }
        actions={<Acts isMain><Button variant="default" onClick={() => changing.open(letter)}>Correct the registration</Button></Acts>}
      />
      <div className={classes.ledger}><ServicePanels letter={letter} number={number} issuedOn={letter.dated} rows={rows} /></div>
      <TwoColumns
        side={
          <>
            <ServiceSide letter={letter} />
            <IssuedObligations letter={letter} number={number} rows={rows} />
            <RetentionPanel table="letters" id={letter.id} />
            <RecordHistory ids={[letter.id]} />
          </>
        }
      >
        <Panel title="As registered">
          <Facts
            facts={[
              { label: 'Number on it', value: registered.number || 'It bears none' },
              { label: 'Kind', value: kind },
              { label: 'Date of the letter', value: shortDay(letter.dated) },
              { label: 'Signed by', value: registered.signedBy },
              { label: 'Agreement', value: <TextLink href={routes.agreement(agreement.id)}>{agreement.title}</TextLink> },
              { label: 'Note', value: registered.note },
              { label: 'Registered', value: shortDay(registered.on) },
            ]}
          />
        </Panel>
        <Panel title="Scan of the letter" count={registered.files.length || undefined} isFlush>
          {registered.files.length === 0 ? <EmptyState title="No scan is kept of it" text="“Correct the registration” adds it." /> : <KeptFiles label="Scans of the letter" files={registered.files} />}
        </Panel>
      </TwoColumns>
      {changing.subject && <RegistrationDialog letter={changing.subject} onClose={changing.close} />}
    </>
  );
}
