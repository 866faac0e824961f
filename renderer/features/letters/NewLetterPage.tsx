/** The beginning of a letter: which kind, what it is about, who gets it, who signs. */
import { LetterKind } from '@domain/letter';
import { meetingList } from '@store/queries/meetings';
import { docket, obligationView } from '@store/queries/obligations';
import { EmptyState } from '@ui/EmptyState';
import { LoadingRows } from '@ui/LoadingRows';
import { PageHead } from '@ui/PageHead';
import { TextLink } from '@ui/TextLink';
import { useSearchParams } from 'react-router';
import { routes } from '../routes';
import { useLive } from '../session';
import { NewLetterForm } from './NewLetterForm';

export function NewLetterPage() {
  const [query] = useSearchParams();
  const wanted = query.get('obligation') ?? '';
  const meetingId = query.get('meeting') ?? '';
  const agreementId = query.get('agreement') ?? '';
  const also = (query.get('also') ?? '').split('.');
  const acknowledges = query.get('acknowledges') ?? '';
  const kind = LetterKind.safeParse(query.get('kind'));
  const choices = useLive(
    async (db) => {
      const open = await docket(db, 'open');
      const closed = wanted === '' || open.some(({ obligation }) => obligation.id === wanted) ? undefined : await obligationView(db, wanted);
      return { lines: closed ? [closed, ...open] : open, meetings: await meetingList(db), agreements: await db.agreements.orderBy('title').toArray(), incoming: await db.incomingLetters.get(acknowledges) };
    },
    [wanted, acknowledges],
  );
  const isKnown = choices?.lines.some(({ obligation }) => obligation.id === wanted) ?? false;
  return (
    <>
      <PageHead path={[{ label: 'Letters', href: routes.letters() }, { label: 'New letter' }]} title="New letter" help={routes.helpChapter('notices')} />
      {choices === undefined && <LoadingRows rows={4} label="Reading the obligations" shape="lines" />}
      {choices?.agreements.length === 0 && (
        <EmptyState
          title="No agreement to write about"
          text="A letter is written under an agreement: its parties, its clauses and its obligations fill the letter."
          action={<TextLink href={routes.newAgreement()}>New agreement</TextLink>}
        />
      )}
      {choices !== undefined && choices.agreements.length > 0 && (
        <NewLetterForm
          key={[wanted, meetingId, agreementId, acknowledges].join('.')}
          {...choices}
          obligationId={isKnown ? wanted : ''}
          also={also}
          meetingId={choices.meetings.some(({ meeting }) => meeting.id === meetingId) ? meetingId : ''}
          agreementId={choices.agreements.some(({ id }) => id === agreementId) ? agreementId : ''}
          kind={kind.success ? kind.data : ''}
        />
      )}
    </>
  );
}
