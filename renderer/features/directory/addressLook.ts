/** When the address of a party was checked, as a status. */
import { plainDay, type Day } from '@domain/day';
import { addressAge, type Party } from '@domain/party';
import { plainLook, type StatusLook } from '@ui/statusLook';
import { IconAlertCircle, IconCircleCheck, IconCircleDashed } from '@tabler/icons-react';

export function addressLook(party: Party, today: Day): StatusLook {
  const on = party.checkedOn === undefined ? '' : plainDay(party.checkedOn);
  switch (addressAge(party, today)) {
    case 'unchecked': return plainLook('wait', IconCircleDashed, 'Not checked yet', false);
    case 'old': return plainLook('soon', IconAlertCircle, `Checked ${on}, over a year ago`, false);
    case 'fresh': return plainLook('done', IconCircleCheck, `Checked ${on}`, false);
  }
}
