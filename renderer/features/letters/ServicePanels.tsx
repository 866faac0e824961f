/** How a letter went out: its recipients with their proof, the same along time, and beside it what its service starts. */
import type { Day } from '@domain/day';
import type { Letter } from '@domain/letter';
import type { RecipientRow } from '@store/queries/letters';
import { answersTo } from '@store/queries/incoming';
import { serviceOfLetter } from '@store/queries/service';
import { LoadingRows } from '@ui/LoadingRows';
import { Panel } from '@ui/Panel';
import { Stacked } from '@ui/TwoColumns';
import { IncomingPanel } from '../IncomingPanel';
import { routes } from '../routes';
import { useLive } from '../session';
import { ServiceLedger } from './ServiceLedger';
import { ServiceStory, StartedClocks } from './ServiceStory';
import { SignedCopyPanel } from './SignedCopyPanel';

type ServicePanelsProps = {
  readonly letter: Letter;
  readonly number: string;
  readonly issuedOn: Day;
  /** Undefined while they are read. */
  readonly rows: readonly RecipientRow[] | undefined;
};

/** For the whole width of the page. */
export function ServicePanels({ letter, number, issuedOn, rows }: ServicePanelsProps) {
  const service = useLive((db) => serviceOfLetter(db, letter), [letter.id]);
  if (rows === undefined) return <Panel title="Recipients and proof" isFlush><LoadingRows rows={2} label="Reading the recipients" shape="lines" /></Panel>;
  return (
    <Stacked>
      <ServiceLedger letter={letter} issuedOn={issuedOn} rows={rows} effective={service?.effective} />
      {service !== undefined && rows.some(({ state }) => state !== 'notSent') && <ServiceStory letter={letter} number={number} issuedOn={issuedOn} rows={rows} service={service} />}
    </Stacked>
  );
}

/** For the side of the page. */
export function ServiceSide({ letter }: { readonly letter: Letter }) {
  const service = useLive((db) => serviceOfLetter(db, letter), [letter.id]);
  return (
    <>
      <StartedClocks clocks={service?.clocks ?? []} />
      <IncomingPanel
        title="Answers that came in"
        about={letter.id}
        query={(db) => answersTo(db, letter.id)}
        hint="A letter that answers this one is registered with its received stamp; the copy of its sender then counts as answered."
        newHref={routes.newIncoming({ letterId: letter.id })}
      />
      <SignedCopyPanel letter={letter} />
    </>
  );
}
