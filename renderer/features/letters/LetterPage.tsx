/** One letter: its editor while it is a draft, the frozen letter with its proofs once it is issued. */
import { letterRecords } from '@store/queries/letters';
import { LoadingRows } from '@ui/LoadingRows';
import { useState, type ReactNode } from 'react';
import { useParams } from 'react-router';
import { NotRecorded } from '../NotRecorded';
import { routes } from '../routes';
import { useLive } from '../session';
import { IssuedLetter } from './IssuedLetter';
import { LetterEditor } from './LetterEditor';
import classes from './LetterPage.module.css';
import { RegisteredLetter } from './RegisteredLetter';

export function LetterPage() {
  const { id = '' } = useParams();
  return <OneLetter key={id} id={id} />;
}

function OneLetter({ id }: { readonly id: string }) {
  const records = useLive(async (db) => (await letterRecords(db, id)) ?? null, [id]);
  const [isNew, setNew] = useState(false);

  if (records === undefined) return <Scrolled><LoadingRows rows={4} label="Reading the letter" shape="lines" /></Scrolled>;
  if (records === null) return <Scrolled><NotRecorded what="letter" backTo={{ label: 'Letters', href: routes.letters() }} /></Scrolled>;
  const { issued, registered } = records.letter;
  if (registered !== undefined) return <Scrolled><RegisteredLetter records={records} registered={registered} /></Scrolled>;
  if (issued === undefined) return <LetterEditor key={records.letter.template.version} records={records} onIssued={() => setNew(true)} />;
  return <Scrolled><IssuedLetter records={records} issued={issued} isNew={isNew} /></Scrolled>;
}

/** The frame gives this page its whole place, for the editor; everything else scrolls in it. */
const Scrolled = ({ children }: { readonly children: ReactNode }) => (
  <div className={classes.scroll}>
    <div className={classes.page}>{children}</div>
  </div>
);
