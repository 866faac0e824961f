/** The beginning of a letter: what it is about, which kind, who gets it, who signs. */
import { docket, obligationView } from '@store/queries/obligations';
import { EmptyState } from '@ui/EmptyState';
import { LoadingRows } from '@ui/LoadingRows';
import { PageHead } from '@ui/PageHead';
import { TextLink } from '@ui/TextLink';
import { LetterKind } from '@domain/letter';
import { useSearchParams } from 'react-router';
import { routes } from '../routes';
import { useLive } from '../session';
import { NewLetterForm } from './NewLetterForm';

export function NewLetterPage() {
  const [query] = useSearchParams();
  const wanted = query.get('obligation') ?? '';
  const also = (query.get('also') ?? '').split('.');
  const kind = LetterKind.safeParse(query.get('kind'));
  const lines = useLive(
    async (db) => {
      const open = await docket(db, 'open');
      if (wanted === '' || open.some(({ obligation }) => obligation.id === wanted)) return open;
      const closed = await obligationView(db, wanted);
      return closed ? [closed, ...open] : open;
    },
    [wanted],
  );
  const isKnown = lines?.some(({ obligation }) => obligation.id === wanted) ?? false;
  return (
    <>
      <PageHead path={[{ label: 'Letters', href: routes.letters() }, { label: 'New letter' }]} title="New letter" />
      {lines === undefined && <LoadingRows rows={4} label="Reading the obligations" shape="lines" />}
      {lines?.length === 0 && (
        <EmptyState
          title="No obligation to write about"
          text="A letter is about an obligation: its due date, its authority and its parties fill the letter."
          action={<TextLink href={routes.newObligation()}>New obligation</TextLink>}
        />
      )}
      {lines !== undefined && lines.length > 0 && <NewLetterForm key={wanted} lines={lines} obligationId={isKnown ? wanted : ''} also={also} kind={kind.success ? kind.data : ''} />}
    </>
  );
}
