/** What can be done with an obligation: write about it, move its date, say how it stands, change it. */
import { isOpen, type ObligationStatus } from '@domain/obligation';
import { Button, Menu } from '@mantine/core';
import type { ObligationView } from '@store/queries/obligations';
import { IconCheck, IconChevronDown, IconMail } from '@tabler/icons-react';
import { useNavigate } from 'react-router';
import { Acts } from '../Acts';
import { routes } from '../routes';
import { useDialog } from '../useDialog';
import { FulfilmentDialog } from './FulfilmentDialog';
import { MoveDueDateDialog } from './MoveDueDateDialog';
import { StatusDialog } from './StatusDialog';
import { statusActsFor } from './statusActs';

export function ObligationActions({ view }: { readonly view: ObligationView }) {
  const navigate = useNavigate();
  const move = useDialog<true>();
  const change = useDialog<ObligationStatus>();
  const done = useDialog<NonNullable<ObligationView['next']>>();
  const { obligation, next } = view;
  const canRecord = next !== undefined && isOpen(obligation);
  return (
    <Acts isMain>
      <Button variant="default" onClick={() => void navigate(routes.editObligation(obligation.id))}>Edit</Button>
      <Menu position="bottom-end">
        <Menu.Target>
          <Button variant="default" rightSection={<IconChevronDown size={15} stroke={1.8} aria-hidden />}>Change status</Button>
        </Menu.Target>
        <Menu.Dropdown>
          {statusActsFor(obligation).map(({ status, act }) => (
            <Menu.Item key={status} onClick={() => change.open(status)}>{act}</Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      {canRecord && <Button variant="default" leftSection={<IconCheck size={16} stroke={1.8} aria-hidden />} onClick={() => done.open(next)}>Record as done</Button>}
      <Button variant="default" onClick={() => move.open(true)}>Move due date</Button>
      <Button leftSection={<IconMail size={16} stroke={1.8} aria-hidden />} onClick={() => void navigate(routes.newLetter({ obligationId: obligation.id }))}>New letter</Button>
      {move.subject && <MoveDueDateDialog view={view} onClose={move.close} />}
      {done.subject && <FulfilmentDialog obligation={obligation} next={done.subject} onClose={done.close} />}
      {change.subject && <StatusDialog obligation={obligation} status={change.subject} onClose={change.close} />}
    </Acts>
  );
}
