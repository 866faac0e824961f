/** What can be done with an obligation: write about it, move its date, say how it stands, change it. */
import type { ObligationStatus } from '@domain/obligation';
import { Button, Menu } from '@mantine/core';
import type { ObligationView } from '@store/queries/obligations';
import { IconChevronDown, IconMail } from '@tabler/icons-react';
import { useNavigate } from 'react-router';
import { Acts } from '../Acts';
import { routes } from '../routes';
import { useDialog } from '../useDialog';
import { MoveDueDateDialog } from './MoveDueDateDialog';
import { StatusDialog } from './StatusDialog';
import { STATUS_ACTS } from './statusActs';

export function ObligationActions({ view }: { readonly view: ObligationView }) {
  const navigate = useNavigate();
  const move = useDialog<true>();
  const change = useDialog<ObligationStatus>();
  const { obligation } = view;
  return (
    <Acts isMain>
      <Button variant="default" onClick={() => void navigate(routes.editObligation(obligation.id))}>Edit</Button>
      <Menu position="bottom-end">
        <Menu.Target>
          <Button variant="default" rightSection={<IconChevronDown size={15} stroke={1.8} aria-hidden />}>Change status</Button>
        </Menu.Target>
        <Menu.Dropdown>
          {STATUS_ACTS.filter(({ status }) => status !== obligation.status).map(({ status, act }) => (
            <Menu.Item key={status} onClick={() => change.open(status)}>{act}</Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      <Button variant="default" onClick={() => move.open(true)}>Move due date</Button>
      <Button leftSection={<IconMail size={16} stroke={1.8} aria-hidden />} onClick={() => void navigate(routes.newLetter({ obligationId: obligation.id }))}>New letter</Button>
      {move.subject && <MoveDueDateDialog view={view} onClose={move.close} />}
      {change.subject && <StatusDialog obligation={obligation} status={change.subject} onClose={change.close} />}
    </Acts>
  );
}
