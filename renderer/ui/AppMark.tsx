import classes from './AppMark.module.css';

export type AppMarkProps = {
  /** Height in pixels. */
  readonly size?: number | undefined;
};

/** The mark of Noticebook: a sheet with the docket rule. Decoration beside the name, so it has no name of its own. */
export function AppMark({ size = 32 }: AppMarkProps) {
  return (
    <svg className={classes.root} width={size} height={size} viewBox="0 0 32 32" fill="none" aria-hidden="true">
      <path className={classes.sheet} d="M6 3.5h14.5l5 5v20H6z" />
      <path className={classes.sheet} d="M20.5 3.5v5h5" />
      <path className={classes.rule} d="M9.6 4v24M11.4 4v24" />
      <path className={classes.lines} d="M14.8 13.5h7.2M14.8 17.5h7.2M14.8 21.5h4.4" />
    </svg>
  );
}
