import type { TableFile } from '@domain/sheet';
import { expect, test } from 'vitest';
import { firstSetup, inSheet } from './importSetup';

const HEAD = ['Obligation', 'Due date', 'Agreement'];
const file = (...sheets: string[][][]): TableFile => ({ name: 'plan.xlsx', remarks: [], sheets: sheets.map((rows, index) => ({ name: `Sheet ${index + 1}`, rows })) });
const setup = (of: TableFile) => firstSetup(of, 'obligations', 'A'.repeat(26));

test.each([
  ['in the first row', file([HEAD, ['Audit', '1/4/2027', 'MOU']]), 0, 1],
  ['below a title and an empty row', file([['City of Bridgewater: plan'], [], HEAD, ['Audit', '1/4/2027', 'MOU']]), 0, 3],
  ['on the second sheet', file([['Agreement of the city with the state']], [['Plan'], HEAD, ['Audit', '1/4/2027', 'MOU']]), 1, 2],
  ['behind an empty sheet', file([], [HEAD]), 1, 1],
  ['nowhere: then they are looked for in the first row that holds something', file([[], ['Audit', '1/4/2027', 'MOU'], ['Report', '1/5/2027', 'MOU']]), 0, 2],
  ['nowhere, and the first sheet is empty', file([], [['Audit', '1/4/2027']]), 1, 1],
])('the names of the columns are found %s', (_, of, sheet, headRow) => {
  expect(setup(of)).toMatchObject({ sheet, headRow });
});

test('a file without a row is set up all the same', () => {
  expect(setup(file([]))).toMatchObject({ sheet: 0, mapping: {} });
  expect(setup(file())).toMatchObject({ sheet: 0, headRow: 0, mapping: {} });
});

test('another kind of record has its columns in another row', () => {
  const both = file([HEAD, ['Agency', 'Zip Code', 'Level'], ['Water Board', '05034', 'Local']]);
  expect(inSheet(setup(both), both, 0, 'parties')).toMatchObject({ headRow: 2, mapping: { zip: 1 } });
});
