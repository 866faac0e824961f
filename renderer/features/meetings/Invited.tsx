/** Who is invited to a new meeting: proposed from the agreement's parties and our own people. Into a session of the council or of staff, whoever is not of our own is asked one by one. */
import type { AttendeeDraft } from '@domain/meeting';
import { Level, LEVEL_NAMES } from '@domain/party';
import { Checkbox } from '@mantine/core';
import { cityWord } from '@store/queries/meetings';
import { EmptyState } from '@ui/EmptyState';
import { Panel } from '@ui/Panel';
import { TextLink } from '@ui/TextLink';
import { IconPlus } from '@tabler/icons-react';
import { useSession } from '../session';
import { useDialog } from '../useDialog';
import classes from './Attendance.module.css';
import { inviteKey, partOf } from './meetingFields';
import { PersonDialog } from './PersonDialog';

type InvitedProps = {
  readonly people: readonly AttendeeDraft[];
  /** Keys of those who are not invited. */
  readonly leftOut: readonly string[];
  readonly onInvite: (key: string) => void;
  readonly onAdd: (person: AttendeeDraft) => void;
};

export function Invited({ people, leftOut, onInvite, onAdd }: InvitedProps) {
  const { office } = useSession();
  const dialog = useDialog<true>();
  const invited = people.filter((one) => !leftOut.includes(inviteKey(one)));
  return (
    <Panel title="People invited" count={`${invited.length} of ${people.length}`} isFlush>
      {people.length === 0 && <EmptyState title="Nobody is proposed" text="Contacts of the agreement’s parties and our own people are proposed here. Others can be added." />}
      <div className={classes.levels} data-wide>
        {Level.options.map((level) => {
          const own = people.filter((one) => one.level === level);
          return own.length === 0 ? null : (
            <div key={level} className={classes.box}>
              <fieldset className={classes.level}>
                <legend className={classes.levelName}>{LEVEL_NAMES[level]}</legend>
                {own.map((one, index) => (
                  <div key={`${inviteKey(one)}${index}`} className={classes.person}>
                    <Checkbox label={one.name} checked={!leftOut.includes(inviteKey(one))} onChange={() => onInvite(inviteKey(one))} />
                    <span className={classes.note}>{partOf(one, cityWord(office))}</span>
                  </div>
                ))}
              </fieldset>
            </div>
          );
        })}
      </div>
      <div className={classes.foot}>
        <TextLink icon={<IconPlus size={15} stroke={1.8} aria-hidden />} onClick={() => dialog.open(true)}>Add a person</TextLink>
      </div>
      {dialog.subject && <PersonDialog listed={people} onClose={dialog.close} onAdd={async (person) => { onAdd(person); return true; }} description="The person is invited as soon as the meeting is recorded." />}
    </Panel>
  );
}
