/** A new draft with the words of this letter, for another occasion. */
import type { Id } from '@domain/id';
import { copyLetter } from '@store/commands/letterVoid';
import { useNavigate } from 'react-router';
import { DuplicateLink } from '../DuplicateLink';
import { refusal } from '../Refusal';
import { routes } from '../routes';
import { useSession } from '../session';
import { useRecording } from '../useRecording';

export function DuplicateLetter({ id }: { readonly id: Id }) {
  const { records, today } = useSession();
  const navigate = useNavigate();
  const recording = useRecording();
  const copy = async () => {
    const made = await recording.run(() => copyLetter(records, id, today));
    if (made !== undefined) void navigate(routes.letter(made));
  };
  return (
    <>
      <DuplicateLink to={() => void copy()} words="Duplicate as a draft" />
      {refusal(recording.state)}
    </>
  );
}
