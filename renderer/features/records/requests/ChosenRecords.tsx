/** The records of a request with their numbers, and what becomes of each. */
import { DISCLOSURE_NAMES, lacksExemption, type RequestedRecord } from '@domain/recordsRequest';
import type { Names } from '@store/queries/history';
import { RecordTable } from '@ui/RecordTable';
import { Status } from '@ui/Status';
import { plainLook } from '@ui/statusLook';
import { TextLink } from '@ui/TextLink';
import { IconCircleCheck, IconCircleHalf2, IconEyeOff } from '@tabler/icons-react';
import { Acts } from '../../Acts';
import { tableNoun } from '../../fieldWords';
import { hrefOf } from '../../historyEntries';
import classes from './Requests.module.css';

type ChosenRecordsProps = {
  readonly records: readonly RequestedRecord[];
  readonly names: Names;
  readonly isClosed: boolean;
  readonly onDecide: (record: RequestedRecord) => void;
  readonly onTakeOut: (record: RequestedRecord) => void;
};

const LOOKS = {
  release: plainLook('done', IconCircleCheck, DISCLOSURE_NAMES.release),
  part: plainLook('soon', IconCircleHalf2, DISCLOSURE_NAMES.part),
  withhold: plainLook('wait', IconEyeOff, DISCLOSURE_NAMES.withhold),
};

export function ChosenRecords({ records, names, isClosed, onDecide, onTakeOut }: ChosenRecordsProps) {
  const numbers = new Map(records.map(({ id }, index) => [id, index + 1]));
  return (
    <RecordTable
      label="Records of the request"
      rows={records}
      rowKey={({ id }) => id}
      columns={[
        { head: 'Record', width: 'wide', cell: (record) => <RecordName record={record} names={names} number={numbers.get(record.id) ?? 0} /> },
        { head: 'Decision', width: 'wide', cell: ({ disclosure, exemption, reason }) => <><Status look={LOOKS[disclosure]} />{exemption !== '' && <small>{`${exemption}. ${reason}`}</small>}{lacksExemption({ disclosure, exemption }) && <small>{`${reason} No exemption is named yet: decide.`}</small>}</> },
        ...(isClosed ? [] : [{
          head: 'Acts', align: 'end' as const, cell: (record: RequestedRecord) => (
            <Acts>
              <span className={classes.rowActs}>
                <TextLink label={`Decide on ${names.get(record.about.id)?.name ?? 'the record'}`} onClick={() => onDecide(record)}>Decide</TextLink>
                <TextLink label={`Take out ${names.get(record.about.id)?.name ?? 'the record'}`} onClick={() => onTakeOut(record)}>Take out</TextLink>
              </span>
            </Acts>
          ),
        }]),
      ]}
    />
  );
}

function RecordName({ record: { about }, names, number }: { readonly record: RequestedRecord; readonly names: Names; readonly number: number }) {
  const name = names.get(about.id)?.name ?? 'A record that was taken out';
  const href = hrefOf(about.table, about.id);
  return <>{href === undefined ? name : <TextLink href={href}>{name}</TextLink>}<small>{`No. ${number}, ${tableNoun(about.table).toLowerCase()}`}</small></>;
}
