/** Narrows a story by what its facts are about, by their days and by their words. */
import { Chip, Group } from '@mantine/core';
import { DayRangeMenu } from '@ui/DayRangeMenu';
import { FindField } from '@ui/FindField';
import { TextLink } from '@ui/TextLink';
import { useSession } from '../session';
import type { StoryKind } from '../storyEvents';
import { EVERY_FACT, isNarrowed, type StoryFilter } from './storyFilter';
import classes from './StoryPage.module.css';
import { STORY_KINDS, type StoryLine } from './storyLines';

type StoryFiltersProps = {
  /** Every fact: a kind of which there is none is not offered. */
  readonly all: readonly StoryLine[];
  readonly filter: StoryFilter;
  readonly onChange: (filter: StoryFilter) => void;
};

export function StoryFilters({ all, filter, onChange }: StoryFiltersProps) {
  const { today } = useSession();
  const there = STORY_KINDS.filter(({ value }) => all.some(({ kind }) => kind === value));
  return (
    <div className={classes.filters} data-screen-only>
      <FindField label="Find in the story" placeholder="Find words, names, numbers" value={filter.find} onChange={(find) => onChange({ ...filter, find })} />
      <Chip.Group multiple value={[...filter.kinds]} onChange={(chosen) => onChange({ ...filter, kinds: chosen as StoryKind[] /* the values below */ })}>
        <Group gap={8} role="group" aria-label="Which facts">
          {there.map(({ value, label }) => <Chip key={value} value={value} size="xs" radius="sm">{label}</Chip>)}
        </Group>
      </Chip.Group>
      <DayRangeMenu label="Day" any="any day" from={filter.from} to={filter.to} today={today} onChange={(from, to) => onChange({ ...filter, from, to })} />
      {isNarrowed(filter) && <TextLink onClick={() => onChange(EVERY_FACT)}>Show all</TextLink>}
    </div>
  );
}
