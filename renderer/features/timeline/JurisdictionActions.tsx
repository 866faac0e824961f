/** What can be recorded about a jurisdiction. Of our own, linked to its obligation, only the mark and the words are changed here. */
import { fullName } from '@domain/jurisdiction';
import { Button, Menu } from '@mantine/core';
import { putBack, takeOutJurisdiction, unmarkOurs } from '@store/commands/timeline';
import type { JurisdictionView } from '@store/queries/timeline';
import { IconCheck, IconChevronDown } from '@tabler/icons-react';
import { useNavigate } from 'react-router';
import { Acts } from '../Acts';
import { refusal } from '../Refusal';
import { routes } from '../routes';
import { useSession } from '../session';
import { useDialog } from '../useDialog';
import { useRecording } from '../useRecording';
import { WhyDialog } from '../WhyDialog';
import { ActivationDialog } from './ActivationDialog';
import { EndDialog } from './EndDialog';
import { JurisdictionDialog } from './JurisdictionDialog';
import { MoveDayDialog } from './MoveDayDialog';
import { OursDialog } from './OursDialog';

type Ask = 'edit' | 'move' | 'activate' | 'end' | 'putBack' | 'takeOut' | 'ours';

export function JurisdictionActions({ view }: { readonly view: JurisdictionView }) {
  const { records } = useSession();
  const navigate = useNavigate();
  const ask = useDialog<Ask>();
  const unmarking = useRecording();
  const { jurisdiction, row, obligation } = view;
  const waits = row.status === 'planned' || row.status === 'moved';
  const isOwn = obligation === undefined;
  const takeOut = async (why: string) => {
    const taken = await takeOutJurisdiction(records, jurisdiction, why);
    if (taken.ok) void navigate(routes.timeline(jurisdiction.agreementId), { replace: true });
    return taken;
  };
  return (
    <Acts isMain>
      <Button variant="default" onClick={() => ask.open('edit')}>Edit</Button>
      <Menu position="bottom-end">
        <Menu.Target>
          <Button variant="default" rightSection={<IconChevronDown size={15} stroke={1.8} aria-hidden />}>More</Button>
        </Menu.Target>
        <Menu.Dropdown>
          {isOwn && (waits || row.status === 'active') && <Menu.Item onClick={() => ask.open('end')}>Record that it was removed or not activated</Menu.Item>}
          {isOwn && !waits && <Menu.Item onClick={() => ask.open('putBack')}>Put back on the plan</Menu.Item>}
          <Menu.Item onClick={() => ask.open('ours')}>{row.isOurs ? 'Change our obligation' : 'Mark as our city'}</Menu.Item>
          {row.isOurs && <Menu.Item onClick={() => void unmarking.run(() => unmarkOurs(records, jurisdiction))}>Take off the mark of our city</Menu.Item>}
          <Menu.Item onClick={() => ask.open('takeOut')}>Take out of the timeline</Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {isOwn && waits && <Button variant="default" onClick={() => ask.open('move')}>Move the day</Button>}
      {isOwn && (waits || row.status === 'notActivated') && <Button leftSection={<IconCheck size={16} stroke={1.9} aria-hidden />} onClick={() => ask.open('activate')}>Record activation</Button>}
      {isOwn && row.status === 'active' && <Button variant="default" onClick={() => ask.open('activate')}>Correct the day of activation</Button>}
      {refusal(unmarking.state)}
      {ask.subject === 'edit' && <JurisdictionDialog agreementId={jurisdiction.agreementId} jurisdiction={jurisdiction} onClose={ask.close} />}
      {ask.subject === 'move' && <MoveDayDialog row={row} onClose={ask.close} />}
      {ask.subject === 'activate' && <ActivationDialog row={row} onClose={ask.close} />}
      {ask.subject === 'end' && <EndDialog row={row} onClose={ask.close} />}
      {ask.subject === 'ours' && <OursDialog jurisdiction={jurisdiction} onClose={ask.close} />}
      {ask.subject === 'putBack' && (
        <WhyDialog
          title="Put back on the plan"
          description={`${fullName(jurisdiction)} stands as planned or moved again. That it was active, removed or not activated stays in the history.`}
          record={(why) => putBack(records, jurisdiction.id, why)}
          onClose={ask.close}
        />
      )}
      {ask.subject === 'takeOut' && (
        <WhyDialog
          title="Take out of the timeline"
          description={`For a slip or a double. Where the plan dropped ${fullName(jurisdiction)}, record that it was removed instead.`}
          record={takeOut}
          onClose={ask.close}
        />
      )}
    </Acts>
  );
}
