/** The tickler of the next 30, 60 or 90 days, for the wall or the desk: an app that is closed reminds nobody. */
import { longDay } from '@domain/day';
import { letterheadOf } from '@domain/letterContent';
import { SegmentedControl } from '@mantine/core';
import { tickler } from '@store/queries/tickler';
import { TicklerSheet } from '@ui/sheet/TicklerSheet';
import { Tag } from '@ui/Tag';
import { useSearchParams } from 'react-router';
import { PaperPage } from '../PaperPage';
import { routes } from '../routes';
import { useLive, useSession } from '../session';
import { usePaper } from '../usePaper';
import { ticklerContent } from './ticklerContent';

const SPANS = [30, 60, 90] as const;

export function TicklerPage() {
  const { today, office } = useSession();
  const [search, setSearch] = useSearchParams();
  const days = SPANS.find((span) => String(span) === search.get('days')) ?? SPANS[0];
  const found = useLive((db) => tickler(db, today, days), [today, days]);
  const content = found && ticklerContent(found, { letterhead: letterheadOf(office, office.seal && `/files/${office.seal.file.hash}`), today, days });
  const paper = usePaper('Tickler', async () => {
    const { ticklerCopies } = await import('@ui/sheet/reportCopies');
    if (!content) throw new Error('A tickler can be printed only when it is shown.');
    return { title: `Tickler of the next ${days} days, ${longDay(today)}`, name: `Tickler ${today} ${days} days`, copies: ticklerCopies(content) };
  });
  return (
    <PaperPage
      path={[{ label: 'Calendar', href: routes.calendar() }]}
      title="Tickler"
      facts={<><span>What is due from {longDay(today)} on, to be printed and pinned up.</span>{office.isSample && <Tag>Historical sample</Tag>}</>}
      choices={
        <SegmentedControl
          aria-label="How far it looks"
          value={String(days)}
          onChange={(value) => setSearch({ days: value }, { replace: true })}
          data={SPANS.map((span) => ({ value: String(span), label: `${span} days` }))}
        />
      }
      paper={paper}
    >
      {content && <TicklerSheet content={content} mode="screen" mark={office.isSample ? 'Historical sample' : undefined} />}
    </PaperPage>
  );
}
