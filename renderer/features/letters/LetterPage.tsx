/** One letter: its editor while it is a draft, the frozen letter with its proofs once it is issued. */
import { letterRecords } from '@store/queries/letters';
import { EmptyState } from '@ui/EmptyState';
import { LoadingRows } from '@ui/LoadingRows';
import { PageHead } from '@ui/PageHead';
import { TextLink } from '@ui/TextLink';
import { useState, type ReactNode } from 'react';
import { useParams } from 'react-router';
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
  if (records === null) {
    return (
      <Scrolled>
        <PageHead path={[{ label: 'Letters', href: routes.letters() }]} title="No such letter" />
        <EmptyState
          title="This letter is not among the records"
          text="A draft may have been discarded; its history is kept in Records."
          action={<TextLink href={routes.letters()}>Go to Letters</TextLink>}
        />
      </Scrolled>
    );
  }
  const { issued, registered } = records.letter;
  if (registered !== undefined) return <Scrolled><RegisteredLetter records={records} registered={registered} /></Scrolled>;
  if (issued === undefined) return <LetterEditor records={records} onIssued={() => setNew(true)} />;
  return <Scrolled><IssuedLetter records={records} issued={issued} isNew={isNew} /></Scrolled>;
}

/** The frame gives this page its whole place, for the editor; everything else scrolls in it. */
const Scrolled = ({ children }: { readonly children: ReactNode }) => (
  <div className={classes.scroll}>
    <div className={classes.page}>{children}</div>
  </div>
);
