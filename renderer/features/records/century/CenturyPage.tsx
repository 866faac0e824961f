/** The page of the century export: what it holds, whether privileged notes go along, how far it is. */
import { Button, Checkbox } from '@mantine/core';
import { closedSessionCount, privilegedNoteCount } from '@store/queries/century';
import { fileSize } from '@ui/FileField';
import { Notice } from '@ui/Notice';
import { PageHead } from '@ui/PageHead';
import { Panel } from '@ui/Panel';
import { TwoColumns } from '@ui/TwoColumns';
import { useState } from 'react';
import { exportErrorWords } from '../../exportErrorWords';
import { routes } from '../../routes';
import { useLive, useSession } from '../../session';
import { CheckElsewhere } from '../backups/CheckElsewhere';
import classes from './CenturyPage.module.css';
import { useCentury } from './useCentury';

export function CenturyPage() {
  const { asOf, isLookOnly } = useSession();
  const { state, make, stop } = useCentury();
  const [withNotes, setWithNotes] = useState(false);
  const [withClosed, setWithClosed] = useState(false);
  const notes = useLive(privilegedNoteCount);
  const closed = useLive(closedSessionCount);
  const isBusy = state.kind === 'choosing' || state.kind === 'making' || state.kind === 'stopping';

  return (
    <>
      <PageHead path={[{ label: 'Records', href: routes.records() }, { label: 'Century export' }]} title="Century export" help={routes.helpChapter('verify')} facts="All records in a folder that any browser opens, with or without Noticebook, now and in a hundred years" />
      <TwoColumns side={<CheckElsewhere />}>
        <Panel title="Export all records">
          <div className={classes.stack}>
            <p className={classes.text}>The folder holds a page for every record with its history, tables for other programs (CSV and JSON), every attachment and issued letter, the journal, and a list of hashes by which anybody can check that nothing was changed.</p>
            {notes !== undefined && notes > 0 && !isLookOnly && (
              <Checkbox
                label="Include privileged notes"
                description={`${notes === 1 ? '1 note is' : `${notes.toLocaleString('en-US')} notes are`} marked privileged. Left out, ${notes === 1 ? 'it stands' : 'they stand'} neither on the pages nor in the tables nor in the journal that goes along, and the export says so.`}
                checked={withNotes}
                disabled={isBusy}
                onChange={(event) => setWithNotes(event.currentTarget.checked)}
              />
            )}
            {withNotes && <Notice tone="soon" what="Whoever gets this export reads the privileged notes" why="Giving them to somebody outside may end the privilege. Ask your attorney first." />}
            {closed !== undefined && closed > 0 && !isLookOnly && (
              <Checkbox
                label="Include closed sessions"
                description={`${closed === 1 ? '1 meeting was a closed session' : `${closed.toLocaleString('en-US')} meetings were closed sessions`} of the council. Left out, what was said, the minutes and what is kept with ${closed === 1 ? 'it' : 'them'} stand nowhere in the export, and the export says so.`}
                checked={withClosed}
                disabled={isBusy}
                onChange={(event) => setWithClosed(event.currentTarget.checked)}
              />
            )}
            {withClosed && <Notice tone="soon" what="Whoever gets this export reads what was said in closed sessions" why="Releasing it may need a vote of the council. Ask your attorney first." />}
            {asOf === undefined
              ? !isBusy && <Button onClick={() => void make({ withPrivilegedNotes: withNotes && !isLookOnly, withClosedSessions: withClosed && !isLookOnly })}>Choose a folder and export</Button>
              : <p className={classes.quiet}>The records are shown as of an earlier day. Go back to now to export them.</p>}
            {isBusy && (
              <div className={classes.progress}>
                <p className={classes.quiet} role="status">{state.kind === 'making' ? `${state.what}, ${state.done.toLocaleString('en-US')} of ${state.of.toLocaleString('en-US')}` : state.kind === 'stopping' ? 'Stopping' : 'Waiting for the folder'}</p>
                <progress aria-label="Export" {...(state.kind === 'making' ? { value: state.done, max: state.of } : {})} />
                {state.kind === 'making' && <span><Button variant="default" onClick={stop}>Stop</Button></span>}
              </div>
            )}
            {state.kind === 'failed' && <div className={classes.wide}><Notice tone={state.error.code === 'cancelled' ? 'plain' : 'late'} role={state.error.code === 'cancelled' ? 'status' : 'alert'} {...exportErrorWords(state.error)} /></div>}
            {state.kind === 'made' && (
              <div className={classes.wide}>
                <Notice
                  tone="done"
                  role="status"
                  what={`Exported as ${state.made.name}`}
                  why={`${state.made.files.toLocaleString('en-US')} files, ${fileSize(state.made.bytes)}, read back and verified. ${state.chosen.withPrivilegedNotes ? 'Privileged notes are in it. ' : ''}${state.chosen.withClosedSessions ? 'Closed sessions are in it. ' : ''}Open index.html in it.`}
                />
              </div>
            )}
            {state.kind === 'made' && state.made.missing > 0 && (
              <div className={classes.wide}><Notice tone="late" what={state.made.missing === 1 ? '1 kept file could not be exported: it is lost or damaged' : `${state.made.missing} kept files could not be exported: they are lost or damaged`} why="The first page of the export names them. Put them back from a backup in Records, then export again." /></div>
            )}
          </div>
        </Panel>
      </TwoColumns>
    </>
  );
}
