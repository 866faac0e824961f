/** Is the letter a notice under the agreement, so that its clause on notices says to whom and how it goes? */
import { isAcknowledgement } from '../kindFields';
import type { NoticeCheckInput } from './finding';

/** A transmittal goes to the council, an answer to whom asked, and an acknowledgement to whom wrote: the clause is not about them. */
export const isNotice = ({ kind, template }: Pick<NoticeCheckInput, 'kind' | 'template'>): boolean => kind !== 'L8' && kind !== 'L9' && !isAcknowledgement(template);
