/** The whole story of an obligation or an agreement: one picture, one list, and the dossier that proves it. */
import { authorityStatus } from '@domain/authority';
import { plainDay } from '@domain/day';
import { Button } from '@mantine/core';
import { agreementStory, obligationStory, type Story } from '@store/queries/story';
import { EmptyState } from '@ui/EmptyState';
import { LoadingRows } from '@ui/LoadingRows';
import { type Crumb, PageHead } from '@ui/PageHead';
import { Panel } from '@ui/Panel';
import { RecordTable } from '@ui/RecordTable';
import { deadAuthorityLook } from '@ui/statusLook';
import { Tag } from '@ui/Tag';
import { TextLink } from '@ui/TextLink';
import { Stacked } from '@ui/TwoColumns';
import { TimeAxis } from '@ui/TimeAxis';
import { useDeferredValue, useMemo, useState } from 'react';
import { useParams } from 'react-router';
import { DeadAuthority } from '../DeadAuthority';
import { capitalised } from '../history';
import { NotRecorded } from '../NotRecorded';
import { routes } from '../routes';
import { useLive, useSession } from '../session';
import { DossierButton, DossierState } from './DossierMaking';
import { DossierPanel } from './DossierPanel';
import classes from './StoryPage.module.css';
import { storyAxis } from './storyAxis';
import { chosenLines, EVERY_FACT, filterWords, isNarrowed } from './storyFilter';
import { StoryFilters } from './StoryFilters';
import { type Exhibit, exhibitNumbers, exhibitsOf, openLine, type StoryLine, storyLines } from './storyLines';
import { useDossier } from './useDossier';

export function ObligationStoryPage() {
  const { id = '' } = useParams();
  const story = useLive(async (db) => (await obligationStory(db, id)) ?? null, [id]);
  const back = { label: 'Obligations', href: routes.obligations() };
  const title = story?.parts[0]?.view.obligation.title ?? '';
  return <Shown what="obligation" back={back} story={story} title={title} self={{ label: title, href: routes.obligation(id) }} />;
}

export function AgreementStoryPage() {
  const { id = '' } = useParams();
  const story = useLive(async (db) => (await agreementStory(db, id)) ?? null, [id]);
  const back = { label: 'Agreements', href: routes.agreements() };
  const title = story?.agreement.title ?? '';
  return <Shown what="agreement" back={back} story={story} title={title} self={{ label: title, href: routes.agreement(id) }} />;
}

type ShownProps = {
  readonly what: 'obligation' | 'agreement';
  readonly back: Crumb & { readonly href: string };
  /** Undefined while it is read, null where there is none. */
  readonly story: Story | null | undefined;
  readonly title: string;
  readonly self: Crumb;
};

function Shown({ what, back, story, title, self }: ShownProps) {
  if (story === undefined) return <LoadingRows rows={8} label={`Reading the story of the ${what}`} />;
  return story === null ? <NotRecorded what={what} backTo={back} /> : <Told path={[back, self]} story={story} title={title} />;
}

function Told({ path, story, title }: { readonly path: readonly Crumb[]; readonly story: Story; readonly title: string }) {
  const { today, office, asOf, isLookOnly } = useSession();
  const [filter, setFilter] = useState(EVERY_FACT);
  const [withClosed, setWithClosed] = useState(false);
  const told = useMemo(() => storyLines(story, today), [story, today]);
  // A computer that only looks is not told what was said in closed sessions; a dossier tells it only where that was chosen.
  const all = useMemo(() => (isLookOnly ? told.map(openLine) : told), [told, isLookOnly]);
  // Typing does not wait for hundreds of lines to be drawn anew.
  const drawn = useDeferredValue(filter);
  const lines = useMemo(() => chosenLines(all, drawn), [all, drawn]);
  const isClosedIn = withClosed && !isLookOnly;
  const bound = isClosedIn ? lines : lines.map(openLine);
  const exhibits = exhibitsOf(bound);
  const narrowedTo = filterWords(drawn);
  const hasClosed = lines.some(({ closed }) => closed);
  const dossier = useDossier({ story, title, lines: bound, exhibits, narrowedTo, closed: hasClosed ? (isClosedIn ? 'in' : 'out') : undefined });
  return (
    <Stacked>
      <PageHead path={path} title={`The story of ${title}`} help={routes.helpChapter('story-and-dossier')} facts={<HeadFacts story={story} count={all.length} />} actions={<DossierButton dossier={dossier} />} />
      <DossierState dossier={dossier} />
      <Panel title="Along time" isFlush aside={<span className={classes.legend}>Solid: happened. Dashed: still ahead.</span>}>
        <TimeAxis {...storyAxis(story, lines, today, office.practiceDay !== undefined || asOf !== undefined)} />
      </Panel>
      <Panel title="What happened" count={isNarrowed(drawn) ? `${lines.length} of ${all.length}` : all.length} isFlush>
        <StoryFilters all={all} filter={filter} onChange={setFilter} />
        {lines.length === 0
          ? <EmptyState kind="notFound" title="No fact is like this" text="Take a filter away, or find other words." action={<Button variant="default" onClick={() => setFilter(EVERY_FACT)}>Show all facts</Button>} />
          : <Lines lines={lines} exhibits={exhibits} isOfMany={story.parts.length > 1} />}
      </Panel>
      <DossierPanel exhibits={exhibits} leftOut={bound.flatMap(({ leftOut }) => leftOut ?? [])} narrowedTo={narrowedTo} closed={hasClosed && !isLookOnly ? { isIn: withClosed, onChange: setWithClosed } : undefined} />
    </Stacked>
  );
}

/** What the story is of: how much there is, and whether what it rests on still stands. */
function HeadFacts({ story: { agreement, parts }, count }: { readonly story: Story; readonly count: number }) {
  const { today } = useSession();
  const authorities = [...new Map(parts.map(({ view: { authority } }) => [authority.id, authority])).values()];
  const dead = authorities.filter((authority) => deadAuthorityLook(authorityStatus(authority, today), today) !== undefined);
  return (
    <>
      <span>{countOf(count, 'fact')} on record</span>
      {parts.length === 1 && <DeadAuthority authority={dead[0]} />}
      {parts.length > 1 && dead.length > 0 && <span>{dead.length} of {countOf(authorities.length, 'authority', 'authorities')} not in force</span>}
      {agreement.historicalNote !== undefined && <><Tag>Historical</Tag><span>{agreement.historicalNote}</span></>}
    </>
  );
}

type LinesProps = { readonly lines: readonly StoryLine[]; readonly exhibits: readonly Exhibit[]; readonly isOfMany: boolean };

function Lines({ lines, exhibits, isOfMany }: LinesProps) {
  return (
    <RecordTable<StoryLine>
      label="What happened"
      rows={lines}
      rowKey={({ key }) => key}
      columns={[
        { head: 'Day', isFigures: true, width: 'normal', cell: ({ day }) => <time dateTime={day}>{plainDay(day)}</time> },
        {
          head: 'What is on record',
          cell: ({ text, href, why, of }) => (
            <>
              {href === undefined ? capitalised(text) : <TextLink href={href}>{capitalised(text)}</TextLink>}
              {why !== undefined && <small>{why}</small>}
              {isOfMany && of.length > 0 && <small>{of.join('; ')}</small>}
            </>
          ),
        },
        { head: 'Exhibit', width: 'narrow', isFigures: true, cell: (line) => exhibitNumbers(line, exhibits) || '–' },
      ]}
    />
  );
}

const countOf = (count: number, one: string, many = `${one}s`): string => `${count.toLocaleString('en-US')} ${count === 1 ? one : many}`;

