import { NodeViewWrapper, type ReactNodeViewProps } from '@tiptap/react';
import classes from './chips.module.css';
import { useLookOf } from './fieldLooks';

const WHERE = { field: 'Merge field', record: 'From the records', answer: 'Your answer', open: 'Not filled yet', unknown: 'No such field' } as const;

/** A merge field in a line: its name in a template, the value that stands now in a letter. */
export function FieldChip({ node, selected }: ReactNodeViewProps<HTMLSpanElement>) {
  const { text, noun, kind } = useLookOf()(String(node.attrs['name']));
  return (
    <NodeViewWrapper as="span" className={classes.chip} data-kind={kind} data-selected={selected || undefined} title={`${WHERE[kind]}: ${noun}`}>
      {text}
    </NodeViewWrapper>
  );
}

/** A table that a field fills. */
export function TableChip({ node, selected }: ReactNodeViewProps<HTMLDivElement>) {
  const { noun, kind } = useLookOf()(String(node.attrs['name']));
  return (
    <NodeViewWrapper className={classes.table} data-kind={kind} data-selected={selected || undefined}>
      Table: {noun}
    </NodeViewWrapper>
  );
}
