/** The council report: how the obligations stand today, readable here, and on paper as it is seen. */
import { addDays, addYears, type Day, longDay } from '@domain/day';
import { letterheadOf } from '@domain/letterContent';
import { agreementChoices } from '@store/queries/obligations';
import { councilReport } from '@store/queries/councilReport';
import { FilterMenu } from '@ui/FilterMenu';
import { ReportSheet } from '@ui/sheet/ReportSheet';
import { Tag } from '@ui/Tag';
import { useState } from 'react';
import { PaperPage } from '../PaperPage';
import { routes } from '../routes';
import { useLive, useSession } from '../session';
import { usePaper } from '../usePaper';
import { reportContent } from './reportContent';

const PERIODS = [
  { value: 'quarter', label: 'in the last 90 days', since: (today: Day) => addDays(today, -90) },
  { value: 'year', label: 'in the last 12 months', since: (today: Day) => addYears(today, -1) },
] as const;
type Period = (typeof PERIODS)[number]['value'];

export function ReportPage() {
  const { today, office } = useSession();
  const [agreementId, setAgreement] = useState<string>();
  const [period, setPeriod] = useState<Period>();
  const movedSince = PERIODS.find(({ value }) => value === period)?.since(today);
  const agreements = useLive(agreementChoices);
  const report = useLive((db) => councilReport(db, { today, agreementId, movedSince }), [today, agreementId, movedSince]);
  const scope = agreementId === undefined ? 'All agreements' : agreements?.find(({ id }) => id === agreementId)?.title ?? '';
  const content = report && reportContent(report, {
    letterhead: letterheadOf(office, office.seal && `/files/${office.seal.file.hash}`),
    today,
    scope,
    movedSince: movedSince === undefined ? 'All that are on record' : `Since ${longDay(movedSince)}`,
  });
  const paper = usePaper('Council report', async () => {
    const { reportCopies } = await import('@ui/sheet/reportCopies');
    if (!content) throw new Error('A report can be printed only when it is shown.');
    return { title: `Council report, ${longDay(today)}`, name: `Council report ${today}${agreementId === undefined ? '' : ` ${scope}`}`, copies: reportCopies(content) };
  });
  return (
    <PaperPage
      path={[{ label: 'Obligations', href: routes.obligations() }]}
      title="Council report"
      facts={<><span>As of {longDay(today)}. Each obligation is counted once.</span>{office.isSample && <Tag>Historical sample</Tag>}</>}
      choices={
        <>
          <FilterMenu label="Agreement" any="all" choices={(agreements ?? []).map(({ id, title }) => ({ value: id, label: title }))} value={agreementId} onChange={setAgreement} />
          <FilterMenu<Period> label="Moved dates" any="all" choices={PERIODS.map(({ value, label }) => ({ value, label }))} value={period} onChange={setPeriod} />
        </>
      }
      paper={paper}
    >
      {content && <ReportSheet content={content} mode="screen" mark={office.isSample ? 'Historical sample' : undefined} />}
    </PaperPage>
  );
}
