/** What the register of incoming letters knows for the acknowledgement of one: the answers to the questions of its template. */
import { clockWords } from './clockTime';
import type { IncomingLetter } from './incomingLetter';
import { METHOD_WAYS } from './recipient';

/** The template of Noticebook that confirms the receipt of a letter. */
export const ACKNOWLEDGEMENT = { kind: 'L10', templateId: 'L10R' } as const;

/**
 * Answers by the names of the questions; what the register does not know is left out and asked.
 *
 * A reply that is still due is promised for its day; one that went out is not promised again.
 * Example: received on 2010-11-10 at 15:40 by e-mail: `receivedHow` is `by e-mail at 3:40 pm`.
 */
export function acknowledgementAnswers({ subject, dated, receivedOn, receivedAt, method, theirNumber, replyBy }: IncomingLetter): Readonly<Record<string, string>> {
  return {
    document: subject,
    receivedOn,
    receivedHow: receivedAt === undefined ? METHOD_WAYS[method] : `${METHOD_WAYS[method]} at ${clockWords(receivedAt)}`,
    ...(dated === undefined ? {} : { documentDate: dated }),
    ...(replyBy === undefined ? {} : { answerBy: replyBy }),
    ...(theirNumber === '' ? {} : { yourReference: theirNumber }),
  };
}
