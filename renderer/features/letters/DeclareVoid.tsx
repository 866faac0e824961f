/** Declares an issued letter void, with the reason. */
import type { Letter } from '@domain/letter';
import { byOf, ReviewReason } from '@domain/letterReview';
import { voidLetter } from '@store/commands/letterVoid';
import { TextLink } from '@ui/TextLink';
import { IconBan } from '@tabler/icons-react';
import { Acts } from '../Acts';
import { useSession } from '../session';
import { useDialog } from '../useDialog';
import { WhyDialog } from '../WhyDialog';

export function DeclareVoid({ letter, number }: { readonly letter: Letter; readonly number: string }) {
  const { records, recorder, today } = useSession();
  const asking = useDialog<true>();
  if (letter.status !== 'issued') return null;
  return (
    <Acts>
      <TextLink icon={<IconBan size={15} stroke={1.8} aria-hidden />} onClick={() => asking.open(true)}>Declare void</TextLink>
      {asking.subject && (
        <WhyDialog
          title="Declare void"
          description={`${number} stays in the register, marked as void, and its number is not given again. Its PDF does not change: tell whoever has a copy.`}
          record={(why) => voidLetter(records, letter.id, ReviewReason.parse(why), byOf(recorder), today)}
          onClose={asking.close}
        />
      )}
    </Acts>
  );
}
