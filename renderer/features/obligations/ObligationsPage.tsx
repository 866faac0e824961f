/** The list of all obligations: views, find and filters, order, columns, groups of time, and what can be done with several at once. */
import { addDays } from '@domain/day';
import { BASE_VIEW_NAMES, BaseView, LIST_COLUMN_NAMES, ListColumn } from '@domain/savedView';
import { Button } from '@mantine/core';
import { docketCounts, obligationList } from '@store/queries/obligations';
import { viewsOf } from '@store/queries/views';
import { ColumnsMenu } from '@ui/ColumnsMenu';
import { LoadingRows } from '@ui/LoadingRows';
import { PageHead } from '@ui/PageHead';
import { Panel } from '@ui/Panel';
import { ViewTabs } from '@ui/ViewTabs';
import { IconFileImport, IconPlus, IconPrinter, IconReport } from '@tabler/icons-react';
import { useMemo } from 'react';
import { Link, useNavigate } from 'react-router';
import { Acts } from '../Acts';
import { routes } from '../routes';
import { useLive, useSession } from '../session';
import { SOON } from './docketGroups';
import { FilteredList } from './FilteredList';
import { FirstObligation } from './FirstObligation';
import { isInView } from './listFilter';
import { useListPlace } from './listPlace';
import { SavedViewActs } from './SavedViewActs';

export function ObligationsPage() {
  const navigate = useNavigate();
  const { today } = useSession();
  const control = useListPlace();
  const { of, savedId, filter, columns } = control.place;
  const which = of === 'closed' ? 'closed' : 'open';
  const counts = useLive((db) => docketCounts(db, today, addDays(today, SOON)), [today]);
  const views = useLive((db) => viewsOf(db, 'obligations'));
  const read = useLive(async (db) => ({ which, lines: await obligationList(db, which) }), [which]);
  // While the other half is read, the answer is still the one of before.
  const lines = read?.which === which ? read.lines : undefined;
  const inView = useMemo(() => (of === 'open' || of === 'closed' ? lines : lines?.filter((line) => isInView(line, of, today))), [lines, of, today]);
  const saved = views?.find(({ id }) => id === savedId);

  const open = (value: string) => {
    const base = BaseView.safeParse(value);
    if (base.success) control.openBase(base.data);
    const view = views?.find(({ id }) => id === value);
    if (view) control.openSaved(view);
  };

  return (
    <>
      <PageHead
        title="Obligations"
        actions={
          <>
            <Button variant="default" component={Link} to={routes.report()} leftSection={<IconReport size={16} stroke={1.7} aria-hidden />}>Council report</Button>
            <Button variant="default" leftSection={<IconPrinter size={16} stroke={1.7} aria-hidden />} onClick={() => window.print()}>Print docket</Button>
            <Acts><Button variant="default" component={Link} to={routes.importTable()} leftSection={<IconFileImport size={16} stroke={1.7} aria-hidden />}>Import</Button></Acts>
            <Acts isMain>
              <Button leftSection={<IconPlus size={16} stroke={2} aria-hidden />} onClick={() => void navigate(routes.newObligation(filter.agreementId))}>New obligation</Button>
            </Acts>
          </>
        }
      />
      <ViewTabs<string>
        label="Views of the obligations"
        value={saved?.id ?? of}
        onChange={open}
        views={[
          ...BaseView.options.map((value) => ({ value, label: BASE_VIEW_NAMES[value], count: counts?.[value], isLate: value === 'overdue' })),
          ...(views ?? []).map(({ id, name }) => ({ value: id, label: name })),
        ]}
        aside={<>
          <ColumnsMenu columns={ListColumn.options.map((value) => ({ value, label: LIST_COLUMN_NAMES[value] }))} value={columns} onChange={control.setColumns} />
          <Acts><SavedViewActs control={control} saved={saved} /></Acts>
        </>}
      >
        {inView === undefined || counts === undefined
          ? <Panel title="Obligations" isFlush><LoadingRows rows={8} label="Reading the obligations" /></Panel>
          : counts.open + counts.closed === 0
            ? <FirstObligation />
            : <FilteredList lines={inView} control={control} name={saved?.name ?? BASE_VIEW_NAMES[of]} />}
      </ViewTabs>
    </>
  );
}
