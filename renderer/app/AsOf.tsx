/** Gives the screens the records as they stood at the end of a day: a copy of their own, in which nothing is recorded. */
import { type Day, fullDay } from '@domain/day';
import { todayOf } from '@domain/office';
import { fail } from '@domain/result';
import { type AsOf as Copy, openAsOf } from '@store/asOf';
import { ErrorScreen } from '@ui/ErrorScreen';
import { useLiveQuery } from 'dexie-react-hooks';
import { type ReactNode, useEffect, useMemo, useState } from 'react';
import { readable, type Session, SessionContext, useSession } from '../features/session';
import { Opening } from './Opening';

type AsOfProps = {
  readonly day: Day;
  /** The screens. */
  readonly children: ReactNode;
};

export function AsOf({ day, children }: AsOfProps) {
  const present = useSession();
  const { records, office: { zone }, showAsOf } = present;
  const [read, setRead] = useState({ done: 0, of: 0 });
  const [copy, setCopy] = useState<Copy | 'failed'>();

  useEffect(() => {
    let isWanted = true;
    let opened: Copy | undefined;
    readable(records, (db) => openAsOf(db, day, zone, { progress: (done, of) => { if (isWanted) setRead({ done, of }); }, isWanted: () => isWanted })).then(
      (made) => {
        opened = made;
        if (isWanted) setCopy(made);
        else void made?.close();
      },
      () => { if (isWanted) setCopy('failed'); },
    );
    return () => {
      isWanted = false;
      void opened?.close();
    };
  }, [records, day, zone]);

  if (copy === 'failed') return <CannotShow what="The copy of the records for that day could not be made. The records themselves are whole." onBack={() => showAsOf(undefined)} />;
  if (copy === undefined) return <Opening read={{ ...read, step: 'entries' }} what={`The records as of ${fullDay(day)}`} stop={{ label: 'Back to now', act: () => showAsOf(undefined) }} />;
  return <Past present={present} copy={copy}>{children}</Past>;
}

type PastProps = { readonly present: Session; readonly copy: Copy; readonly children: ReactNode };

function Past({ present, copy: { day, db }, children }: PastProps) {
  const found = useLiveQuery(() => readable({ ...present.records, db }, async () => ({
    office: await db.offices.toCollection().first(),
    people: (await db.people.orderBy('id').toArray()).filter(({ partyId }) => partyId === undefined),
  })), [db]);

  const session = useMemo<Session | undefined>(() => {
    if (!found?.office) return undefined;
    const record = async () => fail({ code: 'notAllowed', detail: 'The past is shown. Go back to now, then record.' } as const);
    return { ...present, records: { ...present.records, db, record, destroy: record }, presentDb: present.records.db, office: found.office, people: found.people, today: todayOf(found.office, day), asOf: day, isReadOnly: true };
  }, [present, found, db, day]);

  if (!found) return <Opening />;
  if (!session) return <CannotShow what="Our office had not been set up by the end of that day." onBack={() => present.showAsOf(undefined)} />;
  return <SessionContext.Provider value={session}>{children}</SessionContext.Provider>;
}

const CannotShow = ({ what, onBack }: { readonly what: string; readonly onBack: () => void }) => (
  <ErrorScreen title="That day cannot be shown" what={what} next="Nothing was changed." actions={[{ label: 'Back to now', onClick: onBack }]} />
);
