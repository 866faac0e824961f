/** An issued letter: what was frozen, how each copy went, and what comes next. */
import { authorityStatus } from '@domain/authority';
import { clockAt, dayAt, longDay, shortDay } from '@domain/day';
import type { FileRef } from '@domain/file';
import { type Issued, LETTER_KIND_NAMES } from '@domain/letter';
import { issuedSubject } from '@domain/letterSubject';
import { authoritiesOf } from '@domain/letterFields';
import { actorName, basisOf } from '@domain/person';
import { standing } from '@domain/standing';
import { Button } from '@mantine/core';
import { letterFileName } from '@store/commands/letters';
import { commentsOn, type LetterRecords, recipientsOf } from '@store/queries/letters';
import { Clause } from '@ui/Clause';
import { Facts } from '@ui/Facts';
import { Notice } from '@ui/Notice';
import { PageHead } from '@ui/PageHead';
import { Panel } from '@ui/Panel';
import { Status } from '@ui/Status';
import { letterLook } from '@ui/statusLook';
import { Tag } from '@ui/Tag';
import { TextLink } from '@ui/TextLink';
import { Stacked, TwoColumns } from '@ui/TwoColumns';
import { IconEye, IconPrinter, IconUsers } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import { Acts } from '../Acts';
import { NotesPanel } from '../NotesPanel';
import { HeldTag } from '../held';
import { PinButton } from '../PinButton';
import { RecordHistory } from '../RecordHistory';
import { RetentionPanel } from '../RetentionPanel';
import { routes } from '../routes';
import { useLive, useSession } from '../session';
import { SAMPLE_MARK } from '../paperMarks';
import { DuplicateLetter } from './DuplicateLetter';
import { DeclareVoid } from './DeclareVoid';
import { IssuedObligations } from './IssuedObligations';
import classes from './IssuedLetter.module.css';
import { issuedOutput, letterMail } from './letterOutput';
import { overrideWords } from './overrideWords';
import { SaveAsMenu } from './SaveAsMenu';
import { ServicePanels, ServiceSide } from './ServicePanels';
import { useKeptFile } from '../useKeptFile';
import { useSaveAs } from './useSaveAs';
import { Comments } from './Comments';
import { ReplacesLink, VoidNotice } from './VoidNotice';
import { WordsAsIssued } from './WordsAsIssued';

type IssuedLetterProps = {
  readonly records: LetterRecords;
  readonly issued: Issued;
  /** It was issued a moment ago. */
  readonly isNew: boolean;
};

export function IssuedLetter({ records, issued, isNew }: IssuedLetterProps) {
  const { office, today, records: store } = useSession();
  const { letter, agreement, signer, approver } = records;
  const dead = authoritiesOf(records).filter((authority) => authorityStatus(authority, today).state !== 'inForce');
  const navigate = useNavigate();
  const rows = useLive((db) => recipientsOf(db, letter.id), [letter.id]);
  const comments = useLive((db) => commentsOn(db, letter.id), [letter.id]);
  const file = useKeptFile();
  const saving = useSaveAs();
  /** What was done last: the one clears the other. */
  const [last, setLast] = useState<'file' | 'saving'>('file');
  const told = (last === 'file' ? file : saving).told;
  const withFile = (act: (ref: FileRef) => Promise<void>) => {
    setLast('file');
    void act(pdf);
  };
  const kind = LETTER_KIND_NAMES[letter.kind];
  const pdf = letterFileName(issued.number, kind, issued.pdf);
  const [obligationId] = letter.obligationIds;
  const notice = useRef<HTMLDivElement>(null);

  // The button that was pressed is gone with the dialog: the focus goes to what came of it.
  const voidNotice = useRef<HTMLDivElement>(null);
  const [wasVoid] = useState(letter.voided !== undefined);
  const isVoidNow = letter.voided !== undefined && !wasVoid;
  useEffect(() => {
    if (!isVoidNow) return undefined;
    const closing = setTimeout(() => voidNotice.current?.focus(), CLOSING);
    return () => clearTimeout(closing);
  }, [isVoidNow]);

  // The editor with the button that was pressed is gone: the focus goes to what came of it.
  useEffect(() => {
    if (isNew) notice.current?.focus();
  }, [isNew]);

  return (
    <>
      <PageHead
        path={[{ label: 'Letters', href: routes.letters() }, { label: agreement.title, href: routes.agreement(agreement.id) }, { label: `${kind} ${issued.number}` }]}
        title={issuedSubject(letter.kind, issued)}
        facts={
          <>
            <Status look={letterLook(letter.status, issued.number)} />
            <span>{kind}, dated {longDay(letter.dated)}</span>
            {office.isSample && <Tag>{SAMPLE_MARK}</Tag>}
            <HeldTag id={letter.id} />
            <PinButton table="letters" id={letter.id} />
            <DuplicateLetter id={letter.id} />
          </>
        }
        actions={
          <>
            {!letter.voided && <Acts><Button
              variant="default"
              leftSection={<IconUsers size={16} stroke={1.7} aria-hidden />}
              onClick={() => void navigate(routes.newMeeting({ letterId: letter.id, ...(obligationId ? { obligationId } : {}) }))}
            >
              Plan the meeting
            </Button></Acts>}
            <Button variant="default" leftSection={<IconEye size={16} stroke={1.7} aria-hidden />} onClick={() => withFile(file.view)}>View the PDF</Button>
            <Button variant="default" leftSection={<IconPrinter size={16} stroke={1.7} aria-hidden />} onClick={() => withFile(file.print)}>Print</Button>
            <SaveAsMenu
              isMain
              saving={saving}
              onPdf={() => withFile(file.save)}
              onMail={() => {
                setLast('saving');
                void saving.mail(letterMail(records, issued, store.now()));
              }}
              output={issued.isMadeOutside ? undefined : async () => {
                setLast('saving');
                const output = await issuedOutput(store.bridge, records, issued);
                if (output.ok) return output.value;
                saving.refuse(output.error);
                return undefined;
              }}
            />
          </>
        }
      />
      {letter.voided && <div className={classes.told} ref={voidNotice} tabIndex={-1}><VoidNotice letter={letter} voided={letter.voided} /></div>}
      {(told !== undefined || (isNew && letter.status === 'issued')) && (
        <div className={classes.told} ref={notice} tabIndex={-1}>
          {told === undefined
            ? <Notice tone="done" role="status" what={`Issued as ${issued.number}`} why="Words and PDF are kept and cannot change. Print or save it, send it, then record the sending." />
            : <Notice {...told} />}
        </div>
      )}
      {dead.length > 0 && (
        <div className={classes.told}>
          <Notice
            tone="soon"
            what={dead.length === 1 ? 'What this letter cites is not in force today' : 'Some of what this letter cites is not in force today'}
            why={dead.map((authority) => `${authority.title}: ${standing(authority, today)}`).join(' ')}
            action={<TextLink isUnderlined href={routes.agreement(agreement.id)}>Look at the authority</TextLink>}
          />
        </div>
      )}
      <div className={classes.ledger}>
        <ServicePanels letter={letter} number={issued.number} issuedOn={issued.on} rows={rows} />
      </div>
      <TwoColumns
        side={
          <>
            <ServiceSide letter={letter} />
            <Panel title="As issued" aside={<DeclareVoid letter={letter} number={issued.number} />}>
              <Facts
                look="stacked"
                facts={[
                  { label: 'Number', value: issued.number },
                  { label: 'Issued', value: shortDay(issued.on), note: issuedAt(issued, office.zone) },
                  { label: 'Date of the letter', value: shortDay(letter.dated) },
                  { label: 'Signed by', value: signer && actorName(signer), note: signer && basisOf(signer, letter.dated) },
                  { label: 'Approved as to form by', value: approver && actorName(approver) },
                  { label: 'Approved before issue by', value: letter.approval?.by.name, note: letter.approval && `${shortDay(letter.approval.on)}, these very words` },
                  { label: 'Replaces', value: letter.replaces && <ReplacesLink id={letter.replaces} /> },
                  { label: 'Authority that day', value: issued.authorityStatus },
                  { label: 'Issued all the same because', value: letter.overrideReason },
                  ...Object.entries(letter.overrides ?? {}).map(([code, reason]) => ({ label: `Issued ${overrideWords(code)}`, value: reason })),
                  { label: 'How the date was counted', value: issued.dueAccount },
                  { label: 'PDF', value: issued.isMadeOutside ? `${issued.pages} ${issued.pages === 1 ? 'page' : 'pages'}, made outside` : `${issued.pages} ${issued.pages === 1 ? 'page' : 'pages'} in ${countOf(rows?.length)}`, note: issued.isMadeOutside ? issued.pdf.name : undefined },
                  { label: 'SHA-256 of the PDF', value: issued.isMadeOutside ? grouped(issued.pdf.hash) : undefined },
                  { label: 'SHA-256 of the words', value: grouped(issued.contentHash) },
                  { label: 'Journal before issue', value: grouped(issued.head) },
                ]}
              />
            </Panel>
            <IssuedObligations letter={letter} number={issued.number} rows={rows} />
            <NotesPanel about={{ table: 'letters', id: letter.id }} title={`${kind} ${issued.number}`} />
            {comments !== undefined && comments.length > 0 && <Panel title="Comments before issue" count={comments.length}><Comments comments={comments} isClosed /></Panel>}
            <RetentionPanel table="letters" id={letter.id} />
            <RecordHistory ids={[letter.id]} />
          </>
        }
      >
        {issued.isMadeOutside && <Notice tone="plain" what="The PDF is the letter" why="It was made outside and issued as the final copy. Below are the words of the draft at that moment; the PDF may read otherwise." />}
        <WordsAsIssued issued={issued} kind={kind} />
        {issued.clauses !== undefined && (
          <Panel title="What it cites, as it read that day">
            <Stacked>{issued.clauses.map(({ authorityId, name, text, isSummary }) => <Clause key={authorityId} source={<TextLink href={routes.authority(authorityId)}>{name}</TextLink>} text={text || 'The records held no words of it.'} isSummary={isSummary && text !== ''} />)}</Stacked>
          </Panel>
        )}
      </TwoColumns>
    </>
  );
}

/** How long the dialog takes to be gone, in milliseconds. */
const CLOSING = 60;

const countOf = (copies: number | undefined): string => (copies === 1 ? '1 copy' : `${copies ?? '…'} copies`);

/** The clock, and the real day where the office has a practice day. */
const issuedAt = ({ at, on }: Issued, zone: string): string => {
  const day = dayAt(at, zone);
  return day === on ? clockAt(at, zone) : `Recorded ${shortDay(day)}, ${clockAt(at, zone)}`;
};

/** A long hash can break between its groups of eight. */
const grouped = (text: string): string => text.replace(/[0-9a-f]{64}/g, (hash) => hash.replace(/(.{8})(?=.)/g, '$1 '));
