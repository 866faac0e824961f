/** The data of the form that begins a letter: what can be chosen, and what follows from what was chosen. */
import { ACKNOWLEDGEMENT, acknowledgementAnswers } from '@domain/acknowledgement';
import type { AgreementParty } from '@domain/agreement';
import { parseDay, typedDay } from '@domain/day';
import type { Id } from '@domain/id';
import type { IncomingLetter } from '@domain/incomingLetter';
import { LETTER_KIND_ABOUT, type LetterKind } from '@domain/letter';
import { contentOf } from '@domain/letterTemplate';
import type { Party } from '@domain/party';
import { maySign } from '@domain/person';
import { schemaResolver, useForm } from '@mantine/form';
import { authoritiesOf, partiesOf, partyList } from '@store/queries/agreements';
import { meetingsUnder, type MeetingRow } from '@store/queries/meetings';
import type { DocketLine } from '@store/queries/obligations';
import { templatesOffered } from '@store/queries/templates';
import { useState } from 'react';
import { useLive, useSession } from '../session';
import { templatesOf } from '../letterTemplates';
import { NewLetter, type NewLetterValues, type RecipientChoice } from './newLetterForm';
import { methodFor, roleFor } from './recipientFor';

/** What a letter may be begun from. */
export type BegunFrom = {
  readonly kind: LetterKind | '';
  readonly obligationId: string;
  /** Ids of further obligations; those of another agreement are passed over. */
  readonly also: readonly string[];
  readonly meetingId: string;
  readonly agreementId: string;
};

export type NewLetterParts = BegunFrom & {
  /** The obligations to choose from. */
  readonly lines: readonly DocketLine[];
  readonly meetings: readonly MeetingRow[];
  /** The letter that came in, whose receipt this one confirms. */
  readonly incoming?: IncomingLetter | undefined;
};

export type NewLetterApi = ReturnType<typeof useNewLetter>;

/** A party that can get the letter, and its part in the agreement where it has one. */
export type Reachable = { readonly party: Party; readonly part: AgreementParty | undefined };

/** The form with what its choices lead to. */
export function useNewLetter({ lines, meetings, incoming, ...from }: NewLetterParts) {
  const { today, people, recorder } = useSession();
  const signer = maySign(recorder, today) ? recorder : people.find((person) => maySign(person, today));
  const begunMeeting = meetings.find(({ meeting }) => meeting.id === from.meetingId);
  const [isAlso, setAlso] = useState(true);
  const [isEach, setEach] = useState(false);
  const form = useForm<NewLetterValues>({
    initialValues: {
      kind: from.kind, templateId: incoming ? ACKNOWLEDGEMENT.templateId : '', obligationId: from.obligationId, meetingId: from.meetingId, authorityIds: [], signerId: signer?.id ?? '', dated: typedDay(today), recipients: {},
      agreementId: from.agreementId || (begunMeeting?.meeting.agreementId ?? lines.find(({ obligation }) => obligation.id === from.obligationId)?.agreement.id ?? ''),
    },
    validate: schemaResolver(NewLetter, { sync: true }),
  });
  const { values } = form;
  const about = values.kind === '' ? undefined : LETTER_KIND_ABOUT[values.kind];
  const line = lines.find(({ obligation }) => obligation.id === values.obligationId);
  const meeting = meetings.find((one) => one.meeting.id === values.meetingId);
  const isMeeting = about !== undefined && about.meeting !== 'none';
  const agreementId: Id | undefined = line?.agreement.id ?? (isMeeting ? meeting?.meeting.agreementId : undefined) ?? (about?.obligation === 'may' ? values.agreementId || undefined : undefined);
  const others = isAlso ? lines.filter(({ obligation, agreement }) => from.also.includes(obligation.id) && obligation !== line?.obligation && agreement.id === agreementId) : [];

  const chosen = useLive(
    async (db) => ({
      parties: agreementId === undefined ? [] : await partiesOf(db, agreementId),
      authorities: agreementId === undefined ? [] : await authoritiesOf(db, agreementId),
      meetings: agreementId === undefined ? [] : await meetingsUnder(db, agreementId),
      directory: await partyList(db),
    }),
    [agreementId],
  );
  const isToParties = values.kind !== 'L8' && values.kind !== 'L9';
  const named: readonly Reachable[] = chosen?.parties ?? [];
  const added = (chosen?.directory ?? []).filter((party) => (values.recipients[party.id]?.isChosen === true || party.id === incoming?.fromPartyId) && !named.some((one) => one.party.id === party.id));
  const parties: readonly Reachable[] = [...added.map((party) => ({ party, part: undefined })), ...named];
  const choices = parties.map(({ party, part }): RecipientChoice => ({
    partyId: party.id,
    isChosen: incoming ? party.id === incoming.fromPartyId : isToParties && (part?.notices === 'addressee' || part?.notices === 'requiredCopy'),
    role: part === undefined || party.id === incoming?.fromPartyId ? 'addressee' : roleFor(part.notices),
    method: usualMethod(values.kind, party, part),
    ...values.recipients[party.id],
  }));
  const parsed = parseDay(values.dated);
  const dated = parsed.ok ? parsed.value : today;
  const { kind } = values;
  const own = useLive(async (db) => (kind === '' ? [] : (await templatesOffered(db, kind)).map(({ latest }) => contentOf(latest))), [kind]);
  const templates = kind === '' ? [] : [...templatesOf(kind), ...(own ?? [])];

  return {
    form, about, line,
    /** What is known of the answers before the draft is begun. */
    answers: incoming && values.kind === ACKNOWLEDGEMENT.kind && (values.templateId || ACKNOWLEDGEMENT.templateId) === ACKNOWLEDGEMENT.templateId ? acknowledgementAnswers(incoming) : {},
    meeting: isMeeting ? meeting : undefined, agreementId, others, chosen, parties, choices, dated, templates,
    template: templates.find(({ id }) => id === values.templateId) ?? templates[0],
    /** One letter for each of several obligations, in place of one about all of them. */
    isEach: isEach && others.length > 0,
    setEach,
    /** Only about the first obligation. */
    leaveOthers: () => setAlso(false),
    change: (partyId: Id, change: Partial<Omit<RecipientChoice, 'partyId'>>) => form.setFieldValue('recipients', { ...values.recipients, [partyId]: { ...values.recipients[partyId], ...change } }),
  };
}

/** A transmittal is carried over, an answer goes back as the request came; a notice goes as the agreement says. */
function usualMethod(kind: LetterKind | '', party: Party, part: AgreementParty | undefined): RecipientChoice['method'] {
  if (kind === 'L8') return 'personal';
  if (kind === 'L9') return party.email === '' ? 'firstClass' : 'email';
  return methodFor(party, part?.noticeRules);
}
