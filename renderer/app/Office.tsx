/** Whose records are open: the first start, the sample to be filled, or the office at work. */
import type { Start } from '@bridge/contract';
import { type Day, dayAt } from '@domain/day';
import { type Office as OfficeRecord, todayOf } from '@domain/office';
import { actorName, type Person } from '@domain/person';
import { ListColumn, type ListOrder, USUAL_COLUMNS, USUAL_ORDER } from '@domain/savedView';
import type { Records } from '@store/records';
import { isSampleWhole } from '@store/sample';
import { useLiveQuery } from 'dexie-react-hooks';
import { lazy, Suspense, useCallback, useEffect, useMemo, useState } from 'react';
import { RouterProvider } from 'react-router';
import { RememberedProvider } from '../features/remembered';
import { RemindingProvider } from '../features/reminding';
import { ShortlistProvider } from '../features/shortlist';
import { readable, type Session, SessionContext, useSettled } from '../features/session';
import { Opening } from './Opening';
import { router } from './router';

// Seldom needed, so not part of every start.
const FillSample = lazy(async () => ({ default: (await import('../features/start/FillSample')).FillSample }));
const AsOf = lazy(async () => ({ default: (await import('./AsOf')).AsOf }));
const NothingYet = lazy(async () => ({ default: (await import('../features/start/NothingYet')).NothingYet }));
const NobodyRecords = lazy(async () => ({ default: (await import('../features/start/NobodyRecords')).NobodyRecords }));
const FirstStart = lazy(async () => ({ default: (await import('../features/start/FirstStart')).FirstStart }));

export type OfficeProps = { readonly records: Records; readonly start: Start };

/** Of the records, what decides what is shown at all. */
interface Found {
  /** Emptied, as when Chromium threw a damaged database away: then it says nothing about whether there is an office. */
  readonly isEmptied: boolean;
  readonly office: OfficeRecord | null;
  readonly isWhole: boolean;
  /** Our own people. */
  readonly people: readonly Person[];
}

export function Office({ records, start }: OfficeProps) {
  return <RememberedProvider records={records} start={start}><Opened records={records} start={start} /></RememberedProvider>;
}

function Opened({ records, start }: OfficeProps) {
  const settle = useSettled<Found>();
  // The proof changes with each save: an answer that is new each time would draw every screen anew.
  const found = useLiveQuery(async () => settle(await readable(records, async () => {
    // Asked for at once: one after the other, each is waited for before anything is shown.
    const [proof, office, isWhole, people] = await Promise.all([
      records.db.proof.get('proof'),
      records.db.offices.toCollection().first(),
      start.place !== 'sample' || isSampleWhole(records.db),
      records.db.people.orderBy('id').toArray(),
    ]);
    return { isEmptied: proof === undefined, office: office ?? null, isWhole, people: people.filter(({ partyId }) => partyId === undefined) };
  })), [records, start.place]);
  const [recorderId, setRecorderId] = useState(start.recorderId);
  const [asOf, setAsOf] = useState<Day>();
  const [columns, setColumns] = useState<readonly ListColumn[]>(start.columns ?? USUAL_COLUMNS);
  const [listOrder, setListOrder] = useState(start.listOrder ?? USUAL_ORDER);
  // A computer that only looks needs nobody who records.
  const recorder = found?.people.find(({ id }) => id === recorderId) ?? found?.people[0] ?? (start.isLookOnly ? NOBODY : undefined);
  const today = useToday(records, found?.office?.zone);

  const chooseRecorder = useCallback(
    (person: Person) => {
      setRecorderId(person.id);
      void records.bridge.settingsWrite({ recorderId: person.id });
    },
    [records.bridge],
  );

  const chooseColumns = useCallback(
    (chosen: readonly ListColumn[]) => {
      const ordered = ListColumn.options.filter((column) => chosen.includes(column));
      setColumns(ordered);
      void records.bridge.settingsWrite({ columns: ordered });
    },
    [records.bridge],
  );

  const chooseListOrder = useCallback(
    (order: ListOrder) => {
      setListOrder(order);
      void records.bridge.settingsWrite({ listOrder: order });
    },
    [records.bridge],
  );

  const isEmptied = found?.isEmptied === true;
  useEffect(() => {
    if (isEmptied) void records.bridge.placeOpen({ place: records.place }); // the window loads anew and reads the journal
  }, [isEmptied, records]);

  useEffect(() => {
    if (recorder) records.setActor(actorName(recorder));
  }, [records, recorder]);

  const session = useMemo<Session | undefined>(() => {
    if (!found?.office || !recorder || !today) return undefined;
    return {
      records, start, office: found.office, today: todayOf(found.office, today), clockDay: today, people: found.people, recorder, chooseRecorder, columns, chooseColumns, listOrder, chooseListOrder,
      isLookOnly: start.isLookOnly, isReadOnly: start.isLookOnly, showAsOf: setAsOf,
    };
  }, [records, start, found, today, recorder, chooseRecorder, columns, chooseColumns, listOrder, chooseListOrder]);

  if (!found || found.isEmptied) return <Opening />;
  if (!found.isWhole || !found.office) {
    const Begin = start.isLookOnly ? NothingYet : FirstStart;
    return <Suspense fallback={<Opening />}>{found.isWhole ? <Begin records={records} start={start} /> : <FillSample records={records} />}</Suspense>;
  }
  if (!recorder) return <Suspense fallback={<Opening />}><NobodyRecords records={records} /></Suspense>;
  if (!session) return <Opening />;
  return (
    <SessionContext.Provider value={session}>
      <RemindingProvider>
      <ShortlistProvider records={records} initial={start.shortlist}>
      {asOf === undefined ? <RouterProvider router={router} /> : <Suspense fallback={<Opening />}><AsOf key={asOf} day={asOf}><RouterProvider router={router} /></AsOf></Suspense>}
      </ShortlistProvider>
      </RemindingProvider>
    </SessionContext.Provider>
  );
}

/** Who stands for the recorder where nothing is recorded and the office names nobody. */
const NOBODY: Person = { id: '00000000000000000000000000', name: 'Nobody', title: '', level: 'local' };

/** The day it is in the office's zone; looks again each minute, since the app may stay open over midnight. */
function useToday(records: Records, zone: string | undefined): Day | undefined {
  const [now, setNow] = useState(() => records.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(records.now()), 60_000);
    return () => clearInterval(timer);
  }, [records]);
  return useMemo(() => (zone === undefined ? undefined : dayAt(now, zone)), [now, zone]);
}
