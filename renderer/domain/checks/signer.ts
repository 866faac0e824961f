/** Who signs has the authority to, on the date of the letter. */
import { longDay } from '../day';
import { basisOf, maySign } from '../person';
import type { Finding, NoticeCheckInput } from './finding';

export function signer({ sources: { signer: person, dated: on } }: NoticeCheckInput): readonly Finding[] {
  const place = 'signer';
  if (!person) return [{ code: 'signerMissing', level: 'blocks', title: 'Nobody signs yet', why: 'Choose who signs the letter.', place }];
  const { signing, name } = person;
  if (maySign(person, on)) {
    return [{ code: 'signerMayNotSign', level: 'passes', title: `${name} may sign on ${longDay(on)}`, why: basisOf(person, on) ?? '', place }];
  }
  const why = !signing
    ? 'No authority to sign is on record. Add it in Settings, or choose another signer.'
    : on < signing.from
      ? `The authority to sign begins on ${longDay(signing.from)}: ${signing.basis}.`
      : `The authority to sign ended on ${longDay(signing.to ?? on)}: ${signing.basis}.`;
  return [{ code: 'signerMayNotSign', level: 'blocks', title: `${name} may not sign on ${longDay(on)}`, why, place }];
}
