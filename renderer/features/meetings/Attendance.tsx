/** Who came, by level: everyone invited is ticked, and the absent are unticked. Each tick is recorded at once. */
import { clockWords } from '@domain/clockTime';
import type { Id } from '@domain/id';
import type { Attendee } from '@domain/meeting';
import { Level, LEVEL_NAMES } from '@domain/party';
import type { quorumState } from '@domain/quorum';
import { Checkbox } from '@mantine/core';
import { addAttendee, dropAttendee, setPresence } from '@store/commands/meetings';
import { cityWord } from '@store/queries/meetings';
import { EmptyState } from '@ui/EmptyState';
import { Panel } from '@ui/Panel';
import { Status } from '@ui/Status';
import { plainLook } from '@ui/statusLook';
import { SaveState } from '@ui/SaveState';
import { TextLink } from '@ui/TextLink';
import { IconAlertCircle, IconCircleCheck, IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { Acts } from '../Acts';
import { refusal } from '../Refusal';
import { useSession } from '../session';
import { useDialog } from '../useDialog';
import { useRecording } from '../useRecording';
import classes from './Attendance.module.css';
import { AttendanceDialog } from './AttendanceDialog';
import { partOf } from './meetingFields';
import { PersonDialog } from './PersonDialog';

/** Ticks that are on their way into the records, by the attendee's id: what stood, and what is wanted. */
type Ticks = Readonly<Record<string, { readonly from: boolean; readonly wanted: boolean }>>;

/** A tick shows at once; it counts only as long as the record has not followed. */
const ticked = ({ id, isPresent }: Attendee, ticks: Ticks): boolean => (ticks[id]?.from === isPresent ? ticks[id].wanted : isPresent);

/** `from 10:20 am · for Luis Ferrante · counts for the quorum`. */
const notes = ({ arrivedAt, leftAt, proxyFor, isMember }: Attendee): string =>
  [[arrivedAt && `from ${clockWords(arrivedAt)}`, leftAt && `until ${clockWords(leftAt)}`].filter(Boolean).join(' '), proxyFor && `for ${proxyFor}`, isMember && 'member'].filter(Boolean).join(' · ');

const HINTS = {
  tick: 'Untick whoever is absent.',
  takeOut: 'Take out whoever was listed by mistake.',
  note: 'Note who came later, left early, stands in for somebody, or counts for the quorum.',
} as const;

type AttendanceProps = { readonly meetingId: Id; readonly attendees: readonly Attendee[]; readonly quorum: ReturnType<typeof quorumState>; readonly isFrozen: boolean };

export function Attendance({ meetingId, attendees, quorum, isFrozen }: AttendanceProps) {
  const { records, office, isReadOnly: isReadOnlyHere } = useSession();
  const isReadOnly = isReadOnlyHere || isFrozen;
  const noting = useDialog<Attendee>();
  const ticking = useRecording();
  const adding = useRecording();
  const dialog = useDialog<true>();
  /** What the links beside the names do; undefined: there are none. */
  const [mode, setMode] = useState<'takeOut' | 'note'>();
  const isTakingOut = mode === 'takeOut';
  const [ticks, setTicks] = useState<Ticks>({});
  const listed = attendees.map((one) => ({ ...one, isPresent: ticked(one, ticks) }));
  const present = listed.filter(({ isPresent }) => isPresent);
  const isListed = attendees.length > 0;

  const tick = async ({ id, isPresent }: Attendee, wanted: boolean) => {
    setTicks({ ...ticks, [id]: { from: isPresent, wanted } });
    const recorded = await ticking.run(() => setPresence(records, id, meetingId, wanted));
    if (recorded === undefined) setTicks((now) => Object.fromEntries(Object.entries(now).filter(([other]) => other !== id)));
  };

  return (
    <Panel title="Attendance" count={isListed ? `${present.length} of ${attendees.length}` : undefined} isFlush>
      {quorum && <p className={classes.quorum}><Status look={plainLook(quorum.isReached ? 'done' : 'soon', quorum.isReached ? IconCircleCheck : IconAlertCircle, quorum.words)} isSoft={false} /></p>}
      {!isListed && <EmptyState title="Nobody is listed yet" text="Add whoever was invited or came." />}
      {isListed && (
        <div className={classes.levels}>
          {!isReadOnly && <p className={classes.hint}>{HINTS[mode ?? 'tick']}</p>}
          {Level.options.map((level) => {
            const own = listed.filter((one) => one.level === level);
            return own.length === 0 ? null : (
              <div key={level} className={classes.box}>
                <fieldset className={classes.level}>
                  <legend className={classes.levelName}>
                    {LEVEL_NAMES[level]}
                    <span className={classes.levelCount}>{own.filter(({ isPresent }) => isPresent).length} of {own.length}</span>
                  </legend>
                  {own.map((one) => (
                    <div key={one.id} className={classes.person} data-absent={!one.isPresent || undefined}>
                      <Checkbox
                        label={one.name}
                        checked={one.isPresent}
                        disabled={isReadOnly}
                        onChange={(event) => void tick(one, event.currentTarget.checked)}
                      />
                      <span className={classes.note}>
                        {isTakingOut
                          ? <TextLink label={`Take out ${one.name}`} onClick={() => void ticking.run(() => dropAttendee(records, one.id, meetingId))}>Take out</TextLink>
                          : mode === 'note'
                            ? <TextLink label={`Note about ${one.name}`} onClick={() => noting.open(one)}>Note</TextLink>
                            : one.isPresent ? partOf(one, cityWord(office)) : 'absent'}
                      </span>
                      {notes(one) !== '' && <span className={classes.noted}>{notes(one)}</span>}
                    </div>
                  ))}
                </fieldset>
              </div>
            );
          })}
        </div>
      )}
      {ticking.state.kind === 'refused' && <div className={classes.problem}>{refusal(ticking.state)}</div>}
      {!isFrozen && <Acts><div className={classes.foot} data-screen-only>
        <TextLink icon={<IconPlus size={15} stroke={1.8} aria-hidden />} onClick={() => { adding.reset(); dialog.open(true); }}>Add a person</TextLink>
        {isListed && mode === undefined && <TextLink onClick={() => setMode('note')}>Times and proxies</TextLink>}
        {isListed && mode === undefined && <TextLink onClick={() => setMode('takeOut')}>Take someone out</TextLink>}
        {isListed && mode !== undefined && <TextLink onClick={() => setMode(undefined)}>Done</TextLink>}
        {ticking.state.kind !== 'refused' && <SaveState saving={ticking.state} />}
      </div></Acts>}
      {noting.subject && <AttendanceDialog attendee={noting.subject} onClose={noting.close} />}
      {dialog.subject && (
        <PersonDialog
          listed={attendees}
          description="Listed as present; untick the person afterwards if absent."
          onClose={dialog.close}
          onAdd={async (person) => (await adding.run(() => addAttendee(records, meetingId, person))) !== undefined}
          isSaving={adding.state.kind === 'saving'}
          problem={refusal(adding.state)}
        />
      )}
    </Panel>
  );
}
