import type { Block, Section, Span } from '@domain/manualText';
import classes from './Prose.module.css';
import { TextLink } from './TextLink';

export type ProseProps = {
  readonly sections: readonly Section[];
  /** Where a picture of the sections lies; undefined: it is left out. */
  readonly pictureOf?: ((name: string) => string | undefined) | undefined;
};

/** Words to be read: sections with their headings, paragraphs, lists and pictures. A heading can be focused by its section's id. */
export function Prose({ sections, pictureOf }: ProseProps) {
  return (
    <div className={classes.root}>
      {sections.map(({ id, title, blocks }) => (
        <section key={id} aria-labelledby={title === '' ? undefined : id}>
          {title !== '' && <h2 className={classes.title} id={id} tabIndex={-1}>{title}</h2>}
          {blocks.map((block, index) => <Words key={index} block={block} pictureOf={pictureOf} />)}
        </section>
      ))}
    </div>
  );
}

function Words({ block, pictureOf }: { readonly block: Block } & Pick<ProseProps, 'pictureOf'>) {
  if (block.kind === 'picture') {
    const src = pictureOf?.(block.name);
    return src === undefined ? null : <img className={classes.picture} src={src} alt={block.alt} />;
  }
  if (block.kind === 'paragraph') return <p><Line spans={block.spans} /></p>;
  const List = block.isNumbered ? 'ol' : 'ul';
  return <List>{block.items.map((item, index) => <li key={index}><Line spans={item} /></li>)}</List>;
}

const Line = ({ spans }: { readonly spans: readonly Span[] }) => spans.map((span, index) => {
  switch (span.kind) {
    case 'text': return span.text;
    case 'strong': return <strong key={index}>{span.text}</strong>;
    case 'typed': return <code key={index} className={classes.typed}>{span.text}</code>;
    case 'link': return <TextLink key={index} href={span.href} isUnderlined>{span.text}</TextLink>;
  }
});
