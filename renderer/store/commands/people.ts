/** People of the office: who records, owns and signs. */
import type { Id } from '@domain/id';
import { Person, type PersonDraft } from '@domain/person';
import { patch, put } from '../record';
import { recordAs, type Recorded, type Writer } from './command';

export async function addPerson(writer: Writer, draft: PersonDraft): Recorded {
  const person = personFrom(writer.newId(), draft);
  return recordAs(writer, person.id, { kind: 'person.added', edits: [put('people', person)] });
}

export async function changePerson(writer: Writer, id: Id, draft: PersonDraft): Recorded {
  const { email, phone, signing, earlierSigning, name, title } = personFrom(id, draft);
  return recordAs(writer, id, {
    kind: 'person.changed',
    edits: [patch('people', id, { name, title, email: email ?? null, phone: phone ?? null, signing: signing ?? null, earlierSigning: earlierSigning ?? null })],
  });
}

/** A person of our office as the form gives it; without a basis the person does not sign. */
export function personFrom(id: Id, draft: PersonDraft): Person {
  const { basis, from, to, email, phone, earlier = [] } = draft;
  return Person.parse({
    id,
    name: draft.name,
    title: draft.title,
    level: 'local',
    ...(email ? { email } : {}),
    ...(phone ? { phone } : {}),
    ...(earlier.length > 0 ? { earlierSigning: earlier.toSorted((a, b) => (a.from < b.from ? -1 : 1)) } : {}),
    ...(basis && from ? { signing: { basis, from, ...(to ? { to } : {}) } } : {}),
  });
}
