import { Tabs } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './ViewTabs.module.css';

export type View<T extends string> = {
  readonly value: T;
  readonly label: string;
  readonly count?: number | undefined;
  /** The count is in brick: it counts what is late. */
  readonly isLate?: boolean | undefined;
};

export type ViewTabsProps<T extends string> = {
  /** What is chosen: `Views of the obligations`. */
  readonly label: string;
  readonly views: readonly View<T>[];
  readonly value: T;
  readonly onChange: (value: T) => void;
  /** At the right: `Save this view`. */
  readonly aside?: ReactNode;
  /** The list that the open view shows. */
  readonly children: ReactNode;
};

/** Saved views of a list, with their counts. The list is the open tab's panel. */
export function ViewTabs<T extends string>({ label, views, value, onChange, aside, children }: ViewTabsProps<T>) {
  const choose = (chosen: string | null) => {
    const view = views.find((each) => each.value === chosen);
    if (view !== undefined) onChange(view.value);
  };
  return (
    <Tabs value={value} onChange={choose}>
      <div className={classes.line} data-screen-only>
        <Tabs.List aria-label={label} className={classes.list}>
          {views.map((view) => (
            <Tabs.Tab key={view.value} value={view.value} className={classes.tab}>
              {view.label}
              {view.count !== undefined && <span className={classes.count} data-late={(view.isLate === true && view.count > 0) || undefined}> {view.count.toLocaleString('en-US')}</span>}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        {aside !== undefined && <div className={classes.aside}>{aside}</div>}
      </div>
      <Tabs.Panel value={value} className={classes.panel}>{children}</Tabs.Panel>
    </Tabs>
  );
}
