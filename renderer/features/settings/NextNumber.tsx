/** The number that the next letter would get by what is typed. */
import { yearOf } from '@domain/day';
import { NumberPattern } from '@domain/letterNumber';
import { Office } from '@domain/office';
import { nextNumber } from '@store/queries/letterNumbers';
import { useLive, useSession } from '../session';
import classes from './SettingsPage.module.css';

type NextNumberProps = { readonly series: string; readonly pattern: string };

export function NextNumber({ series, pattern }: NextNumberProps) {
  const { today } = useSession();
  const year = yearOf(today);
  const typed = NumberPattern.safeParse(pattern);
  const isRead = typed.success && Office.shape.series.safeParse(series).success;
  const next = useLive(async (db) => (isRead ? (await nextNumber(db, { series: series.trim(), numberPattern: pattern.trim() }, year)).number : undefined), [series, pattern, year, isRead]);
  return (
    <p className={classes.quiet} role="status">
      {isRead && next !== undefined ? <>The next letter of {year} is <strong>{next}</strong>. </> : 'The next number stands here once both can be read. '}
      {'{seq:3}'} counts the letters of the year with at least three digits. Numbers that were given stay as they are.
    </p>
  );
}
