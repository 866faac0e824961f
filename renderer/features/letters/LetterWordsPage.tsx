/** The words of one letter, written in the same editor as templates: what comes from the records stays live until it is issued. */
import type { Id } from '@domain/id';
import { isUnissued } from '@domain/letterReview';
import { letterRecords } from '@store/queries/letters';
import { EmptyState } from '@ui/EmptyState';
import { LoadingRows } from '@ui/LoadingRows';
import { PageHead } from '@ui/PageHead';
import { TextLink } from '@ui/TextLink';
import { useParams } from 'react-router';
import { routes } from '../routes';
import { useLive } from '../session';
import { useDraft } from '../useDraft';
import classes from './LetterPage.module.css';
import { WordsOfLetter } from './WordsOfLetter';

export function LetterWordsPage() {
  const { id = '' } = useParams();
  return <Words key={id} id={id} />;
}

function Words({ id }: { readonly id: Id }) {
  const records = useLive(async (db) => (await letterRecords(db, id)) ?? null, [id]);
  const draft = useDraft(`letterWords.${id}`);
  if (records === undefined || draft.found === undefined) return <div className={classes.scroll}><LoadingRows rows={4} label="Reading the letter" shape="lines" /></div>;
  if (records === null || !isUnissued(records.letter.status)) {
    return (
      <div className={classes.scroll}>
        <div className={classes.page}>
          <PageHead path={[{ label: 'Letters', href: routes.letters() }]} title={records === null ? 'No such letter' : 'The words of this letter are frozen'} />
          <EmptyState
            kind={records === null ? 'notFound' : 'empty'}
            title={records === null ? 'This letter is not among the records' : 'It has been issued'}
            text={records === null ? 'A draft may have been discarded; its history is kept in Records.' : 'Issued letters never change. Write a new one.'}
            action={records === null ? <TextLink href={routes.letters()}>Go to Letters</TextLink> : <TextLink href={routes.letter(id)}>Go to the letter</TextLink>}
          />
        </div>
      </div>
    );
  }
  return <WordsOfLetter records={records} draft={draft} />;
}
