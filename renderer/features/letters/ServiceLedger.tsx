/** How each recipient's copy went: sent, received, with the proof; corrected facts stay in sight. */
import { clockWords } from '@domain/clockTime';
import { type Day, daysBetween, shortDay } from '@domain/day';
import type { EffectiveDate } from '@domain/effectiveDate';
import type { FileRef } from '@domain/file';
import type { Id } from '@domain/id';
import type { Letter } from '@domain/letter';
import { MAILING_PAPER_NAMES, MailingPaper } from '@domain/mailing';
import { PROOF_KIND_NAMES } from '@domain/proof';
import { groupedNumber, METHOD_NAMES, RECIPIENT_ROLE_NAMES, type ServiceFact, standingFacts } from '@domain/recipient';
import { Button } from '@mantine/core';
import type { RecipientRow } from '@store/queries/letters';
import { Notice } from '@ui/Notice';
import { Panel } from '@ui/Panel';
import { RecordTable } from '@ui/RecordTable';
import { Status } from '@ui/Status';
import { serviceLook } from '@ui/statusLook';
import { TextLink } from '@ui/TextLink';
import { IconArrowRight, IconPaperclip } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { Acts } from '../Acts';
import { routes } from '../routes';
import { useSession } from '../session';
import { EffectiveLine } from './EffectiveLine';
import { SaveProofNow } from './SaveProofNow';
import { FACT_WORDS } from './serviceWords';
import { ServiceDialog, type ServiceAsk } from './ServiceDialog';
import classes from './ServiceLedger.module.css';
import { useKeptFile } from '../useKeptFile';
import { useReturnFocus } from './useReturnFocus';

type ServiceLedgerProps = {
  readonly letter: Letter;
  /** The day from which on a copy can have been sent. */
  readonly issuedOn: Day;
  readonly rows: readonly RecipientRow[];
  /** By the recipient's id; undefined while it is read. */
  readonly effective: ReadonlyMap<Id, EffectiveDate> | undefined;
};

export function ServiceLedger({ letter, issuedOn, rows, effective }: ServiceLedgerProps) {
  const { today } = useSession();
  const [ask, setAsk] = useState<ServiceAsk | undefined>();
  const table = useRef<HTMLDivElement>(null);
  const focus = useReturnFocus(table);
  const open = (next: ServiceAsk) => {
    focus.remember();
    setAsk(next);
  };
  const close = () => {
    setAsk(undefined);
    focus.giveBack();
  };
  const { told, save } = useKeptFile();
  const missing = rows.filter(({ hasProof, recipient }) => !hasProof && recipient.role !== 'courtesyCopy').length;
  // Nobody waits for the proof of a letter that is void.
  const proofs = letter.voided ? '' : missing === 0 ? ', every proof is in' : `, ${missing} ${missing === 1 ? 'proof' : 'proofs'} missing`;

  return (
    <Panel title="Recipients and proof" count={`${rows.length} ${rows.length === 1 ? 'recipient' : 'recipients'}${proofs}`} aside={<MailingLinks id={letter.id} />} isFlush>
      {told !== undefined && <div className={classes.told}><Notice {...told} /></div>}
      <div ref={table} tabIndex={-1} className={classes.table}>
        <RecordTable
          label="Recipients and proof"
          rows={rows}
          rowKey={({ recipient }) => recipient.id}
          columns={[
            { head: 'Recipient', width: 'wide', cell: ({ party, recipient }) => <>{party.name}<small>{RECIPIENT_ROLE_NAMES[recipient.role]}</small></> },
            { head: 'Method and number', width: 'normal', cell: (row) => <Way row={row} /> },
            {
              head: 'Service and proof',
              cell: (row) => (
                <div className={classes.service}>
                  <div className={classes.state}>
                    <Status look={serviceLook(row.state, row.latest?.day, waitingDays(row, today))} />
                    <Acts><NextStep row={row} isVoid={letter.voided !== undefined} onAsk={(what) => open({ row, what })} /></Acts>
                  </div>
                  <Effective row={row} letter={letter} effective={effective?.get(row.recipient.id)} />
                  <FactList row={row} onCorrect={(fact) => open({ row, what: fact.what, corrects: fact })} onSave={(file) => void save(file)} />
                </div>
              ),
            },
          ]}
        />
      </div>
      <SaveProofNow rows={rows} />
      {ask !== undefined && (
        <ServiceDialog
          key={`${ask.row.recipient.id}${ask.what}${ask.corrects?.id ?? ''}`}
          ask={ask}
          letterId={letter.id}
          issuedOn={issuedOn}
          voidedOn={letter.voided?.on}
          otherNumbers={rows.filter(({ recipient }) => recipient.id !== ask.row.recipient.id).map(numberOf)}
          onClose={close}
        />
      )}
    </Panel>
  );
}

/** The button for what comes next: sending, receipt, or whatever else is heard of the copy. */
function NextStep({ row: { state, party }, isVoid, onAsk }: { readonly row: RecipientRow; readonly isVoid: boolean; readonly onAsk: (what: ServiceFact['what']) => void }) {
  const [what, words] = nextOf(state, isVoid);
  return <Button className={classes.next} size="xs" variant="default" aria-label={`${words}, ${party.name}`} onClick={() => onAsk(what)}>{words}</Button>;
}

/** What is printed for mailing it. */
const MailingLinks = ({ id }: { readonly id: Id }) => (
  <>
    {MailingPaper.options.map((what) => <TextLink key={what} href={routes.mailing(id, what)}>{MAILING_PAPER_NAMES[what]}</TextLink>)}
  </>
);

/** A void letter must not go out any more; what was done with it before is still recorded. */
function nextOf(state: RecipientRow['state'], isVoid: boolean): readonly [ServiceFact['what'], string] {
  if (state === 'notSent') return ['sent', isVoid ? 'Record an earlier sending' : 'Record sending'];
  if (state === 'returned') return isVoid ? ['answered', 'Record more'] : ['sent', 'Record new sending'];
  return state === 'sent' || state === 'attempted' ? ['received', 'Record receipt'] : ['answered', 'Record more'];
}

/** Nothing is said of a copy that has not left the office; and a courtesy copy is no notice, so that the agreement need not say when it is effective. */
function Effective({ row: { state, party, recipient }, letter, effective }: { readonly row: RecipientRow; readonly letter: Letter; readonly effective: EffectiveDate | undefined }) {
  if (state === 'notSent' || effective === undefined || (recipient.role === 'courtesyCopy' && effective.state === 'unknown')) return null;
  return <EffectiveLine effective={effective} party={party.name} agreementId={letter.agreementId} />;
}

/** The number under which a copy went, or that stands on the letter. */
const numberOf = ({ recipient, facts }: RecipientRow): string | undefined => standingFacts(facts).find(({ what }) => what === 'sent')?.number ?? recipient.number;

/** The way that was taken, or the one that stands on the letter. */
function Way({ row }: { readonly row: RecipientRow }) {
  const sent = standingFacts(row.facts).find(({ what }) => what === 'sent');
  const number = numberOf(row);
  return (
    <>
      {METHOD_NAMES[sent?.method ?? row.recipient.method]}
      {number !== undefined && <small className={classes.number}>{groupedNumber(number)}</small>}
    </>
  );
}

type FactListProps = {
  readonly row: RecipientRow;
  readonly onCorrect: (fact: ServiceFact) => void;
  readonly onSave: (file: FileRef) => void;
};

/** Each fact with its proof, in the order of the days; a corrected one struck before what stands now. */
function FactList({ row: { facts, party }, onCorrect, onSave }: FactListProps) {
  const standing = standingFacts(facts);
  if (standing.length === 0) return null;
  return (
    <ul className={classes.facts}>
      {standing.map((fact) => (
        <li key={fact.id}>
          {corrections(fact, facts).map((old) => <span key={old.id}><del>{factLine(old)}</del> <IconArrowRight className={classes.arrow} size={14} stroke={2} aria-label="corrected to" role="img" /> </span>)}
          {factLine(fact)}
          {fact.proof !== undefined && <span className={classes.quiet}>, {fact.proof}</span>}
          {' '}
          <Acts><TextLink onClick={() => onCorrect(fact)} label={`Correct: ${factLine(fact)}, ${party.name}`}>Correct</TextLink></Acts>
          {fact.note !== undefined && <span className={classes.note}>{fact.corrects === undefined ? fact.note : `Corrected: ${fact.note}`}</span>}
          {fact.proofs?.map(({ kind, number, file }, index) => (
            <span key={`${kind}${index}`} className={classes.note}>
              {PROOF_KIND_NAMES[kind]}{number !== undefined && ` no. ${groupedNumber(number)}`}
              {file === undefined
                ? ', kept on paper'
                : <>: <TextLink icon={<IconPaperclip size={14} stroke={1.7} aria-hidden />} onClick={() => onSave(file)} label={`Save a copy of ${file.name}`}>{file.name}</TextLink></>}
            </span>
          ))}
          {fact.files?.map((file, index) => (
            <span key={`${file.hash}${index}`} className={classes.note}>
              <TextLink icon={<IconPaperclip size={14} stroke={1.7} aria-hidden />} onClick={() => onSave(file)} label={`Save a copy of ${file.name}`}>{file.name}</TextLink>
            </span>
          ))}
        </li>
      ))}
    </ul>
  );
}

/** What a fact corrected, the first version first. */
function corrections(fact: ServiceFact, facts: readonly ServiceFact[]): readonly ServiceFact[] {
  const old = facts.find(({ id }) => id === fact.corrects);
  return old === undefined ? [] : [...corrections(old, facts), old];
}

const factLine = ({ what, day, time }: ServiceFact): string => `${FACT_WORDS[what]} ${shortDay(day)}${time === undefined ? '' : `, ${clockWords(time)}`}`;

const waitingDays = ({ state, latest }: RecipientRow, today: Parameters<typeof daysBetween>[1]): number | undefined =>
  state === 'sent' && latest ? daysBetween(latest.day, today) : undefined;
