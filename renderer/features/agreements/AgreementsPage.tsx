/** The list of agreements. */
import { plainDay } from '@domain/day';
import { STANDING_NAMES } from '@domain/agreement';
import { Button } from '@mantine/core';
import { agreementList, type AgreementRow } from '@store/queries/agreements';
import { EmptyState } from '@ui/EmptyState';
import { LoadingRows } from '@ui/LoadingRows';
import { PageHead } from '@ui/PageHead';
import { Panel } from '@ui/Panel';
import { type RecordColumn, RecordTable } from '@ui/RecordTable';
import { Tag } from '@ui/Tag';
import { TextLink } from '@ui/TextLink';
import { IconPackage, IconPlus } from '@tabler/icons-react';
import { useNavigate } from 'react-router';
import { Acts } from '../Acts';
import { DeadAuthority } from '../DeadAuthority';
import { routes } from '../routes';
import { useLive } from '../session';
import classes from './AgreementsPage.module.css';

const COLUMNS: readonly RecordColumn<AgreementRow>[] = [
  {
    head: 'Agreement',
    cell: ({ agreement, authorities }) => (
      <>
        <TextLink href={routes.agreement(agreement.id)}>{agreement.title}</TextLink>
        {agreement.number !== '' && <small>{agreement.number}</small>}
        {agreement.historicalNote !== undefined && <small className={classes.historical}><Tag>Historical</Tag> {agreement.historicalNote}</small>}
        {authorities.map((authority) => <small key={authority.id}><DeadAuthority authority={authority} /></small>)}
      </>
    ),
  },
  {
    head: 'Dated',
    width: 'normal',
    isFigures: true,
    cell: ({ agreement }) => (
      <>
        {plainDay(agreement.dated)}
        <small>{agreement.endsOn === undefined ? 'no fixed end' : `ends ${plainDay(agreement.endsOn)}`}</small>
      </>
    ),
  },
  { head: 'Standing', width: 'wide', cell: ({ agreement }) => STANDING_NAMES[agreement.standing] },
  { head: 'Parties', width: 'normal', cell: ({ parties }) => (parties.length === 0 ? 'none recorded' : parties.map(({ shortName }) => shortName).join(', ')) },
  {
    head: 'Obligations',
    width: 'narrow',
    isFigures: true,
    cell: ({ open, obligations }) => (
      <>
        {open} open
        <small>of {obligations}</small>
      </>
    ),
  },
];

export function AgreementsPage() {
  const navigate = useNavigate();
  const agreements = useLive(agreementList);
  return (
    <>
      <PageHead
        title="Agreements"
        actions={<Acts isMain><Button variant="default" leftSection={<IconPackage size={16} stroke={1.7} aria-hidden />} onClick={() => void navigate(routes.packs())}>Start from a pack</Button><Button leftSection={<IconPlus size={16} stroke={2} aria-hidden />} onClick={() => void navigate(routes.newAgreement())}>New agreement</Button></Acts>}
      />
      <Panel title="All agreements" count={agreements?.length} isFlush>
        {agreements === undefined && <LoadingRows shape="lines" label="Reading the agreements" />}
        {agreements?.length === 0 && (
          <EmptyState
            title="No agreement is recorded yet"
            text="An agreement holds the parties, what obligations rest on, and the obligations themselves. It is where the work begins."
            action={<TextLink href={routes.newAgreement()}>Record the first agreement</TextLink>}
          />
        )}
        {agreements !== undefined && agreements.length > 0 && (
          <RecordTable label="Agreements" columns={COLUMNS} rows={agreements} rowKey={({ agreement }) => agreement.id} />
        )}
      </Panel>
    </>
  );
}
