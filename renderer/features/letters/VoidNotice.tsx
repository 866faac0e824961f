/** A void letter says so, by whom and why, and leads to the letter that takes its place. */
import { longDay } from '@domain/day';
import type { Letter } from '@domain/letter';
import { reissueLetter } from '@store/commands/letterVoid';
import { replacementOf } from '@store/queries/letters';
import { Notice } from '@ui/Notice';
import { TextLink } from '@ui/TextLink';
import { useNavigate } from 'react-router';
import { Acts } from '../Acts';
import { refusal } from '../Refusal';
import { routes } from '../routes';
import { useLive, useSession } from '../session';
import { useRecording } from '../useRecording';

type VoidNoticeProps = { readonly letter: Letter; readonly voided: NonNullable<Letter['voided']> };

export function VoidNotice({ letter, voided }: VoidNoticeProps) {
  const { records, today } = useSession();
  const navigate = useNavigate();
  const recording = useRecording();
  const replacement = useLive(async (db) => (await replacementOf(db, letter.id)) ?? null, [letter.id]);

  const reissue = async () => {
    const id = await recording.run(() => reissueLetter(records, letter.id, today));
    if (id !== undefined) void navigate(routes.letter(id));
  };

  return (
    <>
      <Notice
        tone="late"
        what={`VOID: declared void by ${voided.by.name} on ${longDay(voided.on)}`}
        why={`${voided.reason.replace(/\.?$/, '.')} It stays in the register under its number; words and PDF are kept as they were issued.`}
        action={
          replacement
            ? <TextLink isUnderlined href={routes.letter(replacement.id)}>{replacement.issued ? `Replaced by ${replacement.issued.number}` : 'To the draft that replaces it'}</TextLink>
            : replacement === null && (
              <Acts>
                <TextLink isUnderlined onClick={() => void reissue()}>Draft the replacement</TextLink>
              </Acts>
            )
        }
      />
      {refusal(recording.state)}
    </>
  );
}

/** The number of the void letter that another one replaces, as a link. */
export function ReplacesLink({ id }: { readonly id: NonNullable<Letter['replaces']> }) {
  const number = useLive(async (db) => (await db.letters.get(id))?.issued?.number, [id]);
  return <TextLink isUnderlined href={routes.letter(id)}>{number ?? 'a void letter'}</TextLink>;
}
