/** What was imported and what was not, with the way to take it back and to mend the rest. */
import { importTotals, rowReason } from '@domain/importRow';
import { Button } from '@mantine/core';
import { Notice } from '@ui/Notice';
import { Stacked } from '@ui/TwoColumns';
import { TextLink } from '@ui/TextLink';
import { IconDownload } from '@tabler/icons-react';
import { useNavigate } from 'react-router';
import { routes } from '../routes';
import { csvFile } from '../csvFile';
import type { Imported } from './ImportPage';
import { ImportPreview } from './ImportPreview';
import classes from './ImportPage.module.css';
import { countOf, rowsOf } from './importWords';
import { useSaveBytes } from '../useSaveBytes';

type ImportDoneProps = { readonly imported: Imported; readonly onAgain: () => void };

export function ImportDone({ imported: { target, file, head, rows }, onAgain }: ImportDoneProps) {
  const navigate = useNavigate();
  const { told, isSaving, save } = useSaveBytes();
  const totals = importTotals(rows);
  const left = rows.filter(({ outcome }) => outcome.kind !== 'ready');
  const place = target === 'obligations' ? routes.obligations() : routes.agreements();
  const saveLeft = async () => save(
    `${file.name.replace(/\.[^.]*$/, '')} not imported.csv`,
    () => Promise.resolve(csvFile([['Row', 'Why it was not imported', ...head], ...left.map((row) => [String(row.number), rowReason(row), ...row.cells])])),
    rowsOf(left.length),
  );
  return (
    <Stacked>
      <Notice
        tone="done"
        role="status"
        what={`${countOf(totals.ready, target)} imported from ${file.name}`}
        why={`Each is an entry of the journal, all of them one batch. ${left.length === 0 ? 'Every row was imported.' : `${rowsOf(left.length)} ${left.length === 1 ? 'was' : 'were'} not imported, each with its reason below.`}`}
        action={<TextLink href={routes.records()}>Take the import back in Records</TextLink>}
      />
      <div className={classes.acts}>
        <Button onClick={() => void navigate(place)}>{target === 'obligations' ? 'See the obligations' : 'See the agreements'}</Button>
        <Button variant="default" onClick={onAgain}>Import another file</Button>
        {left.length > 0 && (
          <Button variant="default" loading={isSaving} leftSection={<IconDownload size={16} stroke={1.7} aria-hidden />} onClick={() => void saveLeft()}>
            {`Save the ${rowsOf(left.length)} that ${left.length === 1 ? 'was' : 'were'} not imported`}
          </Button>
        )}
      </div>
      {told && <Notice {...told} />}
      <ImportPreview rows={rows} isDone />
    </Stacked>
  );
}
