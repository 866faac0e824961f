import { expect, it } from 'vitest';
import { CalendarExportDraft } from './calendarExport';

const messages = (draft: unknown): readonly string[] => CalendarExportDraft.safeParse(draft).error?.issues.map(({ path, message }) => `${path.join('.')}: ${message}`) ?? [];

it.each([
  [{ kinds: ['due'], from: '11/15/2010', to: '11/15/2011' }, []],
  [{ kinds: [], from: '11/15/2010', to: '11/15/2011' }, ['kinds: Choose at least one kind.']],
  [{ kinds: ['due'], from: '11/15/2011', to: '11/15/2010' }, ['to: The last day is before the first. Check both days.']],
  [{ kinds: ['due'], from: '11/15/2010', to: '11/16/2030' }, ['to: A file covers 20 years at most. Choose an earlier last day.']],
  [{ kinds: ['due'], from: '2/30/2010', to: '' }, ['from: February 2010 has no day 30. Check the date.', 'to: Type a date.']],
])('a calendar file: %o', (draft, expected) => {
  expect(messages(draft)).toEqual(expected);
});
