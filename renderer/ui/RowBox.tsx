import { Checkbox } from '@mantine/core';
import classes from './RowBox.module.css';

export type RowBoxProps = {
  /** For who listens: `Select Report on the fees`. */
  readonly label: string;
  readonly isChecked: boolean;
  /** `isStretch`: with Shift held, for all from the row selected last. */
  readonly onChange: (isChecked: boolean, isStretch: boolean) => void;
};

/** The box that selects a row: the look of every other checkbox, without what those do besides. A list draws dozens of them at a time. */
export function RowBox({ label, isChecked, onChange }: RowBoxProps) {
  const { inner = '', input = '', icon = '' } = Checkbox.classes;
  return (
    <div className={classes.place}>
      <div className={`${inner} ${classes.root}`}>
        <input type="checkbox" className={`mantine-focus-auto mantine-Checkbox-input ${input}`} aria-label={label} checked={isChecked} onChange={({ currentTarget: { checked }, nativeEvent }) => onChange(checked, nativeEvent instanceof MouseEvent && nativeEvent.shiftKey)} />
        <svg className={icon} viewBox="0 0 10 7" fill="none" aria-hidden>
          <path d="M4 4.586L1.707 2.293A1 1 0 1 0 .293 3.707l3 3a.997.997 0 0 0 1.414 0l5-5A1 1 0 1 0 8.293.293L4 4.586z" fill="currentColor" fillRule="evenodd" clipRule="evenodd" />
        </svg>
      </div>
    </div>
  );
}
