/** The letter may have gone out already. */
import { LETTER_KIND_NAMES } from '../letter';
import { longDay } from '../day';
import { listed } from '../listed';
import type { Finding, NoticeCheckInput } from './finding';

/** An issued letter of the same kind, about the same obligation or meeting, to one of the same addressees. */
export function duplicate({ kind, sources }: NoticeCheckInput): readonly Finding[] {
  const { earlier = [], recipients, items, meeting } = sources;
  const addressees = recipients.filter(({ recipient }) => recipient.role === 'addressee');
  const about = items.flatMap(({ obligation, duty }) => [obligation.id, ...(duty ? [duty.id] : [])]);
  return earlier.flatMap((letter): Finding[] => {
    const isSame = about.length > 0 ? letter.obligationIds.some((id) => about.includes(id)) : letter.obligationIds.length === 0;
    const again = addressees.filter(({ party }) => letter.partyIds.includes(party.id)).map(({ party }) => party.name);
    if (!isSame || again.length === 0 || letter.meetingId !== meeting?.meeting.id) return [];
    return [
      {
        code: 'duplicate',
        level: 'advises',
        title: `${letter.number || 'A letter without a number'} is a letter of the same kind on the same matter`,
        why: `${LETTER_KIND_NAMES[kind]} of ${longDay(letter.on)} to ${listed(again)}. Look whether this one says something new.`,
        place: 'recipients',
        letterId: letter.id,
      },
    ];
  });
}
