/** Pins the record of a page to the places at the left, or takes the pin away. A thing of this computer, not of the records. */
import { isPinned, MOST_PINNED, type RecordPoint } from '@domain/shortlist';
import { TextLink } from '@ui/TextLink';
import { IconPin, IconPinnedOff } from '@tabler/icons-react';
import { useState } from 'react';
import { useShortlist } from './shortlist';

export function PinButton({ table, id }: RecordPoint) {
  const { list, turnPin } = useShortlist();
  const [isFull, setFull] = useState(false);
  const point = { table, id };
  const isOn = isPinned(list, point);
  const PinIcon = isOn ? IconPinnedOff : IconPin;
  const turn = () => {
    setFull(!isOn && list.pinned.length >= MOST_PINNED);
    turnPin(point);
  };
  return (
    <span data-screen-only>
      <TextLink icon={<PinIcon size={15} stroke={1.8} aria-hidden />} onClick={turn}>{isOn ? 'Unpin' : 'Pin'}</TextLink>
      {isFull && !isOn && <span role="alert"> {MOST_PINNED} records are pinned. Unpin one of them first.</span>}
    </span>
  );
}
