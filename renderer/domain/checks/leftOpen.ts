/** Nothing in the words looks as if somebody had meant to fill it in: `{{date}}`, `[insert name]`, `____`, as pasted or typed text may hold. */
import { blockText, lineText } from '../mergedText';
import type { Finding, NoticeCheckInput } from './finding';

/**
 * What stands for something else in the patterns of other programs. Brackets alone are none: `[sic]` and `[t]he` stand in quotations.
 */
const LEFT_OPEN = [/\{\{[^{}\n]{1,60}\}\}/, /\[\[[^[\]\n]{1,60}\]\]/, /<<[^<>\n]{1,60}>>/, /«[A-Z]\w{0,40}»/, /_{3,}/, /\[(?:insert|fill in|enter|date|day|name|title|address|amount|number|tbd|to be)\b[^\]\n]{0,60}\]/i, /\bTBD\b/, /\bX{2,}\/X{2,}\b/i];

export function leftOpen({ merged }: NoticeCheckInput): readonly Finding[] {
  // What the letter itself leaves blank reads `[proposed date]`, and is told as a field that is not filled.
  const blanks = merged.blanks.map(({ noun }) => `[${noun}]`);
  const lines = [lineText(merged.re), ...merged.reference.map(lineText), ...merged.body.flatMap(blockText)];
  const words = blanks.reduce((text, blank) => text.replaceAll(blank, ''), lines.join('\n'));
  const found = LEFT_OPEN.flatMap((pattern) => pattern.exec(words)?.[0].slice(0, 60) ?? []);
  return [...new Set(found)].map((part): Finding => {
    const field = merged.questions.find(({ printed }) => printed?.includes(part))?.name;
    return {
      code: 'leftOpen', level: 'blocks', isOverridable: true, place: 'questions', ...(field === undefined ? {} : { field }),
      title: `Still to be filled in: ${part}`,
      why: 'These words of the letter look like a blank of a form. Write what belongs there, or type the reason why they stand.',
    };
  });
}
