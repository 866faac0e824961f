import classes from './AppMark.module.css';

export type AppMarkProps = {
  /** Height in pixels. */
  readonly size?: number | undefined;
};

/** The mark of Noticebook: a sheet with the docket rule. Decoration beside the name, so it has no name of its own. */
export function AppMark({ size = 32 }: AppMarkProps) {
  return (
    <svg className={classes.root} width={size} height={size} viewBox="0 0 32 32" fill="none" aria-hidden="true">
      <path className={classes.sheet} d="M6 3.75h14l5 5v19.5H6z" />
      <path className={classes.rule} d="M9.5 4.5v23M11.3 4.5v23" />
      <path className={classes.lines} d="M14.75 12.5h6.5M14.75 16.5h6.5M14.75 20.5h4" />
    </svg>
  );
}
