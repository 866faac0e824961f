/** Records that do not obey their form, and fields that two people changed without seeing each other. Nothing when there are none. */
import { isTable } from '@domain/record';
import { idsIn, namesOf, openQuestions } from '@store/queries/history';
import { Panel } from '@ui/Panel';
import { RecordTable } from '@ui/RecordTable';
import { fieldLabel, tableNoun } from '../fieldWords';
import { useLive } from '../session';
import { valueWords } from '../valueWords';

export function OpenQuestions() {
  const found = useLive(async (db) => {
    const { reviews, conflicts } = await openQuestions(db);
    const ids = [...reviews, ...conflicts].map(({ id }) => id);
    return { reviews, conflicts, names: await namesOf(db, [...ids, ...conflicts.flatMap(({ expected, stood, now }) => idsIn([expected, stood, now]))]) };
  });
  if (!found) return null;
  const { reviews, conflicts, names } = found;
  const words = (table: string, field: string, value: Parameters<typeof valueWords>[2]) => valueWords(table, field, value, names) ?? 'nothing';
  return (
    <>
      {reviews.length > 0 && (
        <Panel title="Records under review" count={reviews.length} isFlush>
          <RecordTable
            label="Records under review"
            rows={reviews}
            rowKey={({ key }) => key}
            columns={[
              { head: 'Record', width: 'normal', cell: ({ table, id, row }) => <>{tableNoun(table)}<small>{String(row['title'] ?? row['name'] ?? id)}</small></> },
              { head: 'What does not fit', cell: ({ problem }) => problem },
              { head: 'What to do', width: 'wide', cell: ({ table }) => (isTable(table) ? 'It is kept as it is and shown nowhere else. Ask for help with it before recording more about it.' : 'Update Noticebook on this computer: a newer one wrote it.') },
            ]}
          />
        </Panel>
      )}
      {conflicts.length > 0 && (
        <Panel title="Changed by two people at once" count={conflicts.length} isFlush>
          <RecordTable
            label="Changed by two people at once"
            rows={conflicts}
            rowKey={({ key }) => key}
            columns={[
              { head: 'Record', width: 'wide', cell: ({ table, id, field }) => <>{names.get(id)?.name ?? tableNoun(table)}<small>{fieldLabel(table, field) ?? field}</small></> },
              { head: 'One wrote', cell: ({ table, field, stood }) => words(table, field, stood) },
              { head: 'The other, which stands', cell: ({ table, field, now }) => words(table, field, now) },
              { head: 'Both had seen', cell: ({ table, field, expected }) => words(table, field, expected) },
            ]}
          />
        </Panel>
      )}
    </>
  );
}
