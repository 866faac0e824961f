import type { ServiceFact } from '@domain/recipient';

/** What became of a copy, before a day: `Received Mon, Nov 22, 2010`. */
export const FACT_WORDS: Readonly<Record<ServiceFact['what'], string>> = {
  sent: 'Sent',
  attempted: 'Delivery attempted',
  received: 'Received',
  refused: 'Refused',
  returned: 'Returned',
  answered: 'Answered',
};
