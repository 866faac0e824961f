/** One authority: how it stands, how it reads on a day, and everything that rests on it. */
import { readingOn } from '@domain/amendment';
import { type Authority, AUTHORITY_KIND_NAMES, authorityStatus } from '@domain/authority';
import { longDay, parseDay, plainDay, shortDay, typedDay } from '@domain/day';
import { LETTER_KIND_NAMES, numberOf } from '@domain/letter';
import { Button } from '@mantine/core';
import { authorityView, type AuthorityView } from '@store/queries/authorities';
import { DayField } from '@ui/DayField';
import { EmptyState } from '@ui/EmptyState';
import { LoadingRows } from '@ui/LoadingRows';
import { PageHead } from '@ui/PageHead';
import { Panel } from '@ui/Panel';
import { RecordTable } from '@ui/RecordTable';
import { Status } from '@ui/Status';
import { authorityLook, letterLook } from '@ui/statusLook';
import { TextLink } from '@ui/TextLink';
import { Stacked, TwoColumns } from '@ui/TwoColumns';
import { useState } from 'react';
import { useParams } from 'react-router';
import { Acts } from '../Acts';
import { AuthorityDialog } from '../AuthorityDialog';
import { AuthorityWarning } from '../AuthorityWarning';
import { NotRecorded } from '../NotRecorded';
import { ObligationDocket } from '../ObligationDocket';
import { ReadingClause } from '../ReadingClause';
import { RecordHistory } from '../RecordHistory';
import { routes } from '../routes';
import { useLive, useSession } from '../session';
import { useDialog } from '../useDialog';
import { AuthorityEndDialog } from './AuthorityEndDialog';
import classes from './AuthoritiesPanel.module.css';

const PATH = { label: 'Agreements', href: routes.agreements() };

export function AuthorityPage() {
  const { id = '' } = useParams();
  const view = useLive(async (db) => (await authorityView(db, id)) ?? null, [id]);
  if (view === undefined) return <LoadingRows rows={6} label="Reading the authority" />;
  return view === null ? <NotRecorded what="authority" backTo={PATH} /> : <Shown key={id} view={view} />;
}

function Shown({ view }: { readonly view: AuthorityView }) {
  const { today } = useSession();
  const { authority, agreement, lines, letters } = view;
  const open = lines.filter(({ due }) => due.open === 1);
  return (
    <>
      <PageHead
        path={[PATH, { label: agreement.title, href: routes.agreement(agreement.id) }]}
        title={authority.title}
        facts={(
          <>
            <Status look={authorityLook(authorityStatus(authority, today))} />
            <span>{AUTHORITY_KIND_NAMES[authority.kind]}, {authority.issuer}, {longDay(authority.dated)}</span>
            {authority.citation !== '' && <span>{authority.citation}</span>}
          </>
        )}
        actions={<Actions authority={authority} />}
      />
      <TwoColumns side={<RecordHistory ids={[authority.id]} />}>
        <Stacked isTight><AuthorityWarning authority={authority} today={today} /></Stacked>
        <Words view={view} />
        <Panel title="Obligations that rest on it" count={`${open.length} open of ${lines.length}`} isFlush>
          {lines.length === 0
            ? <EmptyState title="No obligation rests on it" text="An obligation names what it rests on when it is recorded." />
            : <ObligationDocket label="Obligations that rest on it" columns="few" groups={[{ key: 'all', lines }]} />}
        </Panel>
        <Panel title="Letters that cite it" count={letters.length || undefined} isFlush>
          {letters.length === 0
            ? <EmptyState title="No letter cites it" text="A letter cites what its obligation rests on, as it reads on the date of the letter." />
            : (
              <RecordTable
                label="Letters that cite it"
                rows={letters}
                rowKey={({ letter }) => letter.id}
                columns={[
                  { head: 'Letter', cell: ({ letter, about }) => <><TextLink href={routes.letter(letter.id)}>{LETTER_KIND_NAMES[letter.kind]}</TextLink><small>{about.join('; ')}</small></> },
                  { head: 'Date', width: 'normal', isFigures: true, cell: ({ letter }) => shortDay(letter.dated) },
                  { head: 'Status', width: 'normal', cell: ({ letter }) => <Status look={letterLook(letter.status, numberOf(letter))} isSoft={false} /> },
                  { head: 'It stood on that day', width: 'normal', cell: ({ letter }) => <Status look={authorityLook(authorityStatus(authority, letter.dated))} isSoft={false} /> },
                ]}
              />
            )}
        </Panel>
      </TwoColumns>
    </>
  );
}

function Actions({ authority }: { readonly authority: Authority }) {
  const edit = useDialog<true>();
  const end = useDialog<true>();
  return (
    <Acts isMain>
      <Button variant="default" onClick={() => edit.open(true)}>Edit authority</Button>
      {!authority.ended && <Button variant="default" onClick={() => end.open(true)}>Record that it ended</Button>}
      {edit.subject && <AuthorityDialog agreementId={authority.agreementId} authority={authority} onClose={edit.close} />}
      {end.subject && <AuthorityEndDialog authority={authority} onClose={end.close} />}
    </Acts>
  );
}

/** The words on a day that can be chosen, where amendments changed them. */
function Words({ view: { authority, amended } }: { readonly view: AuthorityView }) {
  const { today } = useSession();
  const [typed, setTyped] = useState(typedDay(today));
  const day = parseDay(typed);
  const on = day.ok ? day.value : today;
  return (
    <Panel title="The words" count={amended.length === 0 ? undefined : `as they read on ${plainDay(on)}`} isFlush>
      {amended.length > 0 && (
        <div className={classes.asOf}>
          <DayField label="As it reads on" today={today} value={typed} onChange={setTyped} error={day.ok ? undefined : day.error} />
          <p>Amended {amended.length === 1 ? 'once' : `${amended.length} times`}: {amended.map(({ amendment }) => `${amendment.title} from ${plainDay(amendment.effectiveFrom)}`).join('; ')}</p>
        </div>
      )}
      <div className={classes.item}><ReadingClause reading={readingOn(authority, amended, on)} none="Its words are not recorded." /></div>
    </Panel>
  );
}
