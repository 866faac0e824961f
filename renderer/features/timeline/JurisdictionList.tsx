/** The list under the picture: views by status, find, and the way to our own city. */
import type { TimelineRow } from '@domain/jurisdiction';
import { Button, TextInput } from '@mantine/core';
import { EmptyState } from '@ui/EmptyState';
import { Panel } from '@ui/Panel';
import { TextLink } from '@ui/TextLink';
import { Toolbar } from '@ui/Toolbar';
import { ViewTabs } from '@ui/ViewTabs';
import { IconMapPin, IconSearch } from '@tabler/icons-react';
import { useDeferredValue, useMemo, useState } from 'react';
import { useSession } from '../session';
import classes from './JurisdictionList.module.css';
import { JurisdictionTable } from './JurisdictionTable';
import { isFound, isInTimelineView, sortedRows, TIMELINE_VIEW_NAMES, TIMELINE_VIEWS, type TimelineView } from './timelineViews';
import { useTimelinePlace } from './useTimelinePlace';

type JurisdictionListProps = { readonly rows: readonly TimelineRow[]; readonly ours: TimelineRow | undefined };

export function JurisdictionList({ rows, ours }: JurisdictionListProps) {
  const { today } = useSession();
  const { view, sort, text, setText, setView, setSort, clear } = useTimelinePlace();
  const [goTo, setGoTo] = useState<{ readonly key: string }>();
  const wanted = useDeferredValue(text); // typing stays quick while thousands of rows are looked through
  const inView = useMemo(() => rows.filter((row) => isInTimelineView(row, view, today)), [rows, view, today]);
  const { by, isDown } = sort;
  const shown = useMemo(() => sortedRows(inView.filter((row) => isFound(row, wanted)), { by, isDown }), [inView, wanted, by, isDown]);
  const counts = useMemo(() => new Map(TIMELINE_VIEWS.map((each) => [each, rows.filter((row) => isInTimelineView(row, each, today)).length])), [rows, today]);

  const showOurs = (id: string) => {
    clear();
    setGoTo({ key: id });
  };

  return (
    <ViewTabs<TimelineView>
      label="Views of the jurisdictions"
      value={view}
      onChange={setView}
      views={TIMELINE_VIEWS.map((value) => ({ value, label: TIMELINE_VIEW_NAMES[value], count: counts.get(value), isLate: value === 'past' }))}
    >
      <Toolbar
        count={wanted.trim() === '' ? undefined : `${shown.length.toLocaleString('en-US')} of ${inView.length.toLocaleString('en-US')} shown`}
        end={ours && <Button variant="default" size="xs" leftSection={<IconMapPin size={15} stroke={1.7} aria-hidden />} onClick={() => showOurs(ours.id)}>Show our city</Button>}
      >
        <TextInput
          className={classes.find ?? ''}
          aria-label="Find a jurisdiction"
          placeholder="Find a jurisdiction"
          type="search"
          leftSection={<IconSearch size={16} stroke={1.8} aria-hidden />}
          value={text}
          onChange={({ currentTarget: { value } }) => setText(value)}
        />
      </Toolbar>
      {shown.length > 0 && <JurisdictionTable rows={shown} sort={sort} onSort={setSort} goTo={goTo} />}
      {shown.length === 0 && (
        <Panel title={wanted.trim() === '' ? 'Nothing here' : 'Nothing found'} isFlush>
          {wanted.trim() === ''
            ? <EmptyState title={view === 'past' ? 'No jurisdiction waits although its day is over' : `No jurisdiction is in the view “${TIMELINE_VIEW_NAMES[view]}”`} />
            : <EmptyState kind="notFound" title={`No jurisdiction with “${shortened(wanted.trim())}” in this view`} action={<TextLink onClick={clear}>Show all</TextLink>} />}
        </Panel>
      )}
    </ViewTabs>
  );
}

const shortened = (text: string): string => (text.length > 60 ? `${text.slice(0, 60)}…` : text);
