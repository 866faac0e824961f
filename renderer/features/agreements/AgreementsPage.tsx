/** The list of agreements. */
import { type Authority, authorityStatus } from '@domain/authority';
import { plainDay } from '@domain/day';
import { STANDING_NAMES } from '@domain/agreement';
import { Button } from '@mantine/core';
import { agreementList, type AgreementRow } from '@store/queries/agreements';
import { EmptyState } from '@ui/EmptyState';
import { FindField, hasWords } from '@ui/FindField';
import { LoadingRows } from '@ui/LoadingRows';
import { PageHead } from '@ui/PageHead';
import { Panel } from '@ui/Panel';
import { type RecordColumn, RecordTable } from '@ui/RecordTable';
import { deadAuthorityLook } from '@ui/statusLook';
import { Tag } from '@ui/Tag';
import { TextLink } from '@ui/TextLink';
import { Toolbar } from '@ui/Toolbar';
import { IconAddressBook, IconPackage, IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { Acts } from '../Acts';
import { DeadAuthority } from '../DeadAuthority';
import { HeldTag } from '../held';
import { routes } from '../routes';
import { useLive, useSession } from '../session';
import classes from './AgreementsPage.module.css';

const COLUMNS: readonly RecordColumn<AgreementRow>[] = [
  {
    head: 'Agreement',
    sortsBy: ({ agreement }) => agreement.title,
    cell: ({ agreement, authorities }) => (
      <>
        <TextLink href={routes.agreement(agreement.id)}>{agreement.title}</TextLink>
        {agreement.number !== '' && <small>{agreement.number}</small>}
        <HeldTag id={agreement.id} />
        {agreement.historicalNote !== undefined && <small className={classes.historical}><Tag>Historical</Tag> {agreement.historicalNote}</small>}
        <DeadOnes authorities={authorities} />
      </>
    ),
  },
  {
    head: 'Dated',
    sortsBy: ({ agreement }) => agreement.dated,
    width: 'normal',
    isFigures: true,
    cell: ({ agreement }) => (
      <>
        {plainDay(agreement.dated)}
        <small>{agreement.endsOn === undefined ? 'no fixed end' : `ends ${plainDay(agreement.endsOn)}`}</small>
      </>
    ),
  },
  { head: 'Standing', width: 'wide', sortsBy: ({ agreement }) => STANDING_NAMES[agreement.standing], cell: ({ agreement }) => STANDING_NAMES[agreement.standing] },
  { head: 'Parties', width: 'normal', cell: ({ parties }) => (parties.length === 0 ? 'none recorded' : parties.map(({ shortName }) => shortName).join(', ')) },
  {
    head: 'Obligations',
    sortsBy: ({ open }) => open,
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

/** Each way in which authorities ended once, with how many ended so: an agreement that ends takes all of its own along. */
function DeadOnes({ authorities }: Pick<AgreementRow, 'authorities'>) {
  const { today } = useSession();
  const alike = new Map<string, Authority[]>();
  for (const authority of authorities) {
    const word = deadAuthorityLook(authorityStatus(authority, today), today)?.word;
    if (word !== undefined) alike.set(word, [...(alike.get(word) ?? []), authority]);
  }
  return [...alike].map(([word, all]) => <small key={word}><DeadAuthority authority={all[0]} />{all.length > 1 && ` and ${all.length - 1} more alike`}</small>);
}

export function AgreementsPage() {
  const navigate = useNavigate();
  const agreements = useLive(agreementList);
  const [words, setWords] = useState('');
  const found = agreements?.filter(({ agreement, parties }) => hasWords(words, [agreement.title, agreement.number, agreement.summary, ...parties.flatMap(({ name, shortName }) => [name, shortName])]));
  return (
    <>
      <PageHead
        title="Agreements"
        actions={<><Button variant="default" component={Link} to={routes.directory()} leftSection={<IconAddressBook size={16} stroke={1.7} aria-hidden />}>Directory</Button><Acts isMain><Button variant="default" leftSection={<IconPackage size={16} stroke={1.7} aria-hidden />} onClick={() => void navigate(routes.packs())}>Start from a pack</Button><Button leftSection={<IconPlus size={16} stroke={2} aria-hidden />} onClick={() => void navigate(routes.newAgreement())}>New agreement</Button></Acts></>}
      />
      {agreements !== undefined && agreements.length > 0 && (
        <Toolbar count={words.trim() === '' ? '' : `${found?.length ?? 0} of ${agreements.length} shown`}>
          <FindField label="Find in the agreements" placeholder="Find a title, a number or a party" value={words} onChange={setWords} />
        </Toolbar>
      )}
      <Panel title="All agreements" count={agreements?.length} isFlush>
        {agreements === undefined && <LoadingRows shape="lines" label="Reading the agreements" />}
        {agreements?.length === 0 && (
          <EmptyState
            title="No agreement is recorded yet"
            text="An agreement holds the parties, what obligations rest on, and the obligations themselves. It is where the work begins."
            action={<TextLink href={routes.newAgreement()}>Record the first agreement</TextLink>}
          />
        )}
        {agreements !== undefined && agreements.length > 0 && found?.length === 0 && (
          <EmptyState kind="notFound" title={`No agreement with “${words.trim().slice(0, 60)}”`} action={<TextLink onClick={() => setWords('')}>Clear the search</TextLink>} />
        )}
        {found !== undefined && found.length > 0 && (
          <RecordTable label="Agreements" columns={COLUMNS} rows={found} rowKey={({ agreement }) => agreement.id} />
        )}
      </Panel>
    </>
  );
}
