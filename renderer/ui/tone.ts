/** The sense of a word, a count or a notice; the look of each stands in `app/global.css`. Never the only sign: a word says it too. */
export type Tone = 'ink' | 'accent' | 'late' | 'soon' | 'done' | 'wait';
