/** The whole story of an obligation or an agreement: one picture, one list, and the dossier that proves it. */
import { type Day, plainDay } from '@domain/day';
import { Chip, Group } from '@mantine/core';
import { agreementStory, obligationStory, type Story } from '@store/queries/story';
import { EmptyState } from '@ui/EmptyState';
import { LoadingRows } from '@ui/LoadingRows';
import { type Crumb, PageHead } from '@ui/PageHead';
import { Panel } from '@ui/Panel';
import { RecordTable } from '@ui/RecordTable';
import { Tag } from '@ui/Tag';
import { TextLink } from '@ui/TextLink';
import { Stacked } from '@ui/TwoColumns';
import { TimeAxis } from '@ui/TimeAxis';
import { useState } from 'react';
import { useParams } from 'react-router';
import { capitalised } from '../history';
import { NotRecorded } from '../NotRecorded';
import { routes } from '../routes';
import { useLive, useSession } from '../session';
import { type StoryKind, storySentence } from '../storyEvents';
import { DossierPanel } from './DossierPanel';
import classes from './StoryPage.module.css';
import { type Exhibit, exhibitNumbers, exhibitsOf, STORY_KINDS, type StoryLine, storyLines } from './storyLines';

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
  const { today, office } = useSession();
  const [kinds, setKinds] = useState<StoryKind[]>([]);
  if (story === undefined) return <LoadingRows rows={8} label={`Reading the story of the ${what}`} />;
  if (story === null) return <NotRecorded what={what} backTo={back} />;
  const all = storyLines(story, today, office.zone);
  const lines = kinds.length === 0 ? all : all.filter(({ kind }) => kinds.includes(kind));
  const exhibits = exhibitsOf(lines);
  const there = STORY_KINDS.filter(({ value }) => all.some(({ kind }) => kind === value));
  return (
    <Stacked>
      <PageHead
        path={[back, self]}
        title={`The story of ${title}`}
        facts={<><span>{countOf(all.length, 'fact')} on record</span>{story.agreement.historicalNote !== undefined && <><Tag>Historical</Tag><span>{story.agreement.historicalNote}</span></>}</>}
      />
      <Panel title="Along time" isFlush aside={<span className={classes.legend}>Solid: happened. Dashed: still ahead.</span>}>
        <Picture story={story} lines={lines} today={today} isAsOf={office.practiceDay !== undefined} />
      </Panel>
      <Panel title="What happened" count={kinds.length === 0 ? all.length : `${lines.length} of ${all.length}`} isFlush>
        <Chip.Group multiple value={kinds} onChange={(chosen) => setKinds(chosen as StoryKind[]) /* the values below */}>
          <Group className={classes.kinds ?? ''} gap={8} role="group" aria-label="Which facts">
            {there.map(({ value, label }) => <Chip key={value} value={value} size="xs" radius="sm">{label}</Chip>)}
            {kinds.length > 0 && <TextLink onClick={() => setKinds([])}>Show all</TextLink>}
          </Group>
        </Chip.Group>
        {lines.length === 0
          ? <EmptyState title="Nothing has happened yet" text="Letters, meetings, moved dates and documents stand here in the order of their days." />
          : <Lines lines={lines} exhibits={exhibits} isOfMany={story.parts.length > 1} />}
      </Panel>
      <DossierPanel story={story} title={title} lines={lines} exhibits={exhibits} isPart={kinds.length > 0} />
    </Stacked>
  );
}

/** Of one obligation with its due date and the dates before it; of an agreement, every fact. When a document was filed is no part of the picture. */
function Picture({ story: { parts }, lines, today, isAsOf }: { readonly story: Story; readonly lines: readonly StoryLine[]; readonly today: Day; readonly isAsOf: boolean }) {
  const only = parts.length === 1 ? parts[0]?.view : undefined;
  const name = only === undefined ? `${lines.map(({ day, text }) => `${plainDay(day)}: ${text}`).join('; ')}.` : storySentence(only, lines, today);
  return (
    <TimeAxis
      name={name}
      today={today}
      isAsOf={isAsOf}
      events={lines.filter(({ kind }) => kind !== 'evidence')}
      {...(only === undefined ? {} : { due: only.account.due, lead: only.account.lead, movedFrom: only.standingMoves.flatMap(({ from }) => from ?? []), isMet: only.obligation.status === 'met' })}
    />
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
        { head: 'Day', isFigures: true, width: 'narrow', cell: ({ day }) => <time dateTime={day}>{plainDay(day)}</time> },
        {
          head: 'What is on record',
          width: 'wide',
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

export const countOf = (count: number, word: string): string => `${count.toLocaleString('en-US')} ${word}${count === 1 ? '' : 's'}`;

