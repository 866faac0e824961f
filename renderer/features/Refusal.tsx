/** What a page or a dialog shows when the records refused a change. */
import { Notice } from '@ui/Notice';
import { errorWords } from './errorWords';
import type { RecordingState } from './useRecording';

/** The refusal as a notice, or undefined when nothing was refused: fits the `problem` of a dialog. */
export function refusal(state: RecordingState) {
  return state.kind === 'refused' ? <Notice tone="late" role="alert" {...errorWords(state.error)} /> : undefined;
}
