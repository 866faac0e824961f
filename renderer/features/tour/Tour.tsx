/** The tour of the sample city: a card above the page that points to the real control, and stays while the clerk works. */
import { Button } from '@mantine/core';
import { obligationsTitled } from '@store/queries/tour';
import { useEffect, useId, useRef } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { useRemembered } from '../remembered';
import { routes } from '../routes';
import { useLive } from '../session';
import classes from './Tour.module.css';
import { ACTIVATE, NOTICE, TOUR_STEPS, type TourRecords } from './tourSteps';
import { useTarget } from './useTarget';

export function Tour() {
  const { tour } = useRemembered();
  const { pathname } = useLocation();
  if (tour === undefined) return pathname === routes.today() ? <Offer /> : null;
  return tour.isOpen ? <Steps at={Math.min(tour.step, TOUR_STEPS.length - 1)} /> : null;
}

/** Said once, where the sample city begins. */
function Offer() {
  const { remember } = useRemembered();
  return (
    <aside className={classes.root} aria-label="Tour of the sample city" data-screen-only>
      <p className={classes.text}><strong>New here?</strong> A tour shows the main job on this page and six others. It takes about five minutes and changes nothing.</p>
      <div className={classes.acts}>
        <Button size="xs" variant="subtle" onClick={() => void remember({ tour: { step: 0, isOpen: false } })}>Not now</Button>
        <Button size="xs" variant="default" onClick={() => void remember({ tour: { step: 0, isOpen: true } })}>Begin the tour</Button>
      </div>
    </aside>
  );
}

function Steps({ at }: { readonly at: number }) {
  const { remember } = useRemembered();
  const navigate = useNavigate();
  const { pathname } = useLocation();
  const id = useId();
  const head = useRef<HTMLHeadingElement>(null);
  const records = useTourRecords();
  const step = TOUR_STEPS[at];
  const address = records && step?.href(records);
  const isThere = address === pathname;
  const showControl = useTarget(isThere ? step?.control : undefined);

  // After the frame, which gives each page the focus as it opens.
  const isTurned = useRef(true);
  useEffect(() => {
    if (!isTurned.current || !isThere) return undefined;
    isTurned.current = false;
    const frame = requestAnimationFrame(() => head.current?.focus({ preventScroll: true }));
    return () => cancelAnimationFrame(frame);
  }, [at, isThere]);

  // To the page of the step, once for each step; from then on the clerk may go anywhere.
  const ledTo = useRef<string | undefined>(undefined);
  useEffect(() => {
    const key = `${at} ${address}`;
    if (address === undefined || ledTo.current === key) return;
    ledTo.current = key;
    void navigate(address);
  }, [at, address, navigate]);

  if (!step) return null;
  const turn = (to: number) => {
    isTurned.current = true;
    void remember({ tour: to < TOUR_STEPS.length ? { step: to, isOpen: true } : { step: 0, isOpen: false } });
  };
  const isLast = at === TOUR_STEPS.length - 1;
  return (
    <aside className={classes.root} aria-label="Tour of the sample city" data-screen-only>
      <div className={classes.text}>
        <h2 className={classes.title} id={id} ref={head} tabIndex={-1}><span className={classes.count}>Tour, {at + 1} of {TOUR_STEPS.length}:</span> {step.title}</h2>
        <p className={classes.words}>{step.text}</p>
      </div>
      <div className={classes.acts}>
        <Button size="xs" variant="subtle" onClick={() => void remember({ tour: { step: at, isOpen: false } })}>Leave the tour</Button>
        {isThere
          ? <Button size="xs" variant="subtle" onClick={() => void showControl()}>{`Go to “${step.control}”`}</Button>
          : <Button size="xs" variant="subtle" disabled={address === undefined} onClick={() => { isTurned.current = true; if (address !== undefined) void navigate(address); }}>Back to this stop</Button>}
        {at > 0 && <Button size="xs" variant="default" onClick={() => turn(at - 1)}>Back</Button>}
        <Button size="xs" variant="default" aria-describedby={id} onClick={() => turn(at + 1)}>{isLast ? 'End the tour' : 'Next'}</Button>
      </div>
    </aside>
  );
}

/** Undefined while they are read, or when the clerk has taken them out of the sample. */
function useTourRecords(): TourRecords | undefined {
  const [activate, notice] = useLive((db) => obligationsTitled(db, [ACTIVATE, NOTICE])) ?? [];
  return activate && notice ? { activate, notice } : undefined;
}
