/** The way to retention and holds, on the page of the records. */
import { destructionList, holdList } from '@store/queries/retention';
import { Facts } from '@ui/Facts';
import { Panel } from '@ui/Panel';
import { TextLink } from '@ui/TextLink';
import { routes } from '../../routes';
import { useLive } from '../../session';

export function RetentionSummary() {
  const found = useLive(async (db) => ({ series: await db.retentionSeries.count(), ...(await holdList(db)), destroyed: await destructionList(db) }));
  const active = found?.holds.filter(({ released }) => released === undefined).length ?? 0;
  return (
    <Panel title="Retention" aside={<TextLink href={routes.retention()}>Retention and holds</TextLink>}>
      {found && (
        <Facts
          facts={[
            { label: 'Series', value: found.series === 0 ? 'no schedule yet' : found.series.toLocaleString('en-US') },
            { label: 'Holds in force', value: active.toLocaleString('en-US') },
            { label: 'Certificates of destruction', value: found.destroyed.length > 0 && found.destroyed.length.toLocaleString('en-US') },
          ]}
        />
      )}
    </Panel>
  );
}
