/** What every command answers: the id of what it recorded, or why it was not. */
import type { Id } from '@domain/id';
import { fail, ok, type Result } from '@domain/result';
import { always, type Command, type Plan, type RecordError } from '../record';
import type { Records } from '../records';

/** What commands need of the open records. */
export type Writer = Pick<Records, 'record' | 'newId' | 'now' | 'bridge'>;

export type Recorded = Promise<Result<Id, RecordError>>;

/** Records commands that do not depend on what stands, and answers `id`. */
export const recordAs = async (writer: Writer, id: Id, ...commands: readonly Command[]): Recorded => answer(id, await writer.record(always(...commands)));

/** Records what a plan says, and answers `id`. */
export const recordPlan = async (writer: Writer, id: Id, plan: Plan): Recorded => answer(id, await writer.record(plan));

/** A refusal by a rule of the office, as a sentence for the clerk. */
export const refuse = (sentence: string) => fail<RecordError>({ code: 'notAllowed', detail: sentence });

const answer = (id: Id, recorded: Result<unknown, RecordError>): Result<Id, RecordError> => (recorded.ok ? ok(id) : recorded);
