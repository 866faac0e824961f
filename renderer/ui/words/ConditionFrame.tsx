import { MarkViewContent, type MarkViewProps, NodeViewContent, NodeViewWrapper, type ReactNodeViewProps } from '@tiptap/react';
import classes from './chips.module.css';
import { useLookOf } from './fieldLooks';

/** Paragraphs that stand only under a condition, in a frame that says so. */
export function ConditionFrame({ node }: ReactNodeViewProps) {
  const { noun } = useLookOf()(String(node.attrs['when']));
  return (
    <NodeViewWrapper className={classes.frame}>
      <p className={classes.frameLabel} contentEditable={false}>{conditionWords(noun, node.attrs['is'])}</p>
      <NodeViewContent />
    </NodeViewWrapper>
  );
}

/** Words in a line that stand only under a condition. */
export function ConditionWords({ mark }: MarkViewProps) {
  const { noun } = useLookOf()(String(mark.attrs['when']));
  return (
    <span className={classes.words}>
      <span className={classes.wordsLabel} contentEditable={false}>{mark.attrs['is'] === 'empty' ? `if no ${noun}` : `if ${noun}`}</span>
      <MarkViewContent />
    </span>
  );
}

/** `Stands when the supplement date is filled`. */
const conditionWords = (noun: string, is: unknown): string => `Stands when “${noun}” is ${is === 'empty' ? 'empty' : 'filled'}`;
