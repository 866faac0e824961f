/** A form whose fields outlive the window: what was typed and not saved is back when the form is opened again, after a crash as well. */
import { LoadingRows } from '@ui/LoadingRows';
import { Notice } from '@ui/Notice';
import { TextLink } from '@ui/TextLink';
import { type ReactNode, useState } from 'react';
import classes from './FormDraft.module.css';
import { useDraft } from './useDraft';

/** With what a form begins, and how it keeps what is typed. */
export interface Begun<V> {
  readonly fields: V;
  /** The fields are those of a draft: they are not saved. */
  readonly isRestored: boolean;
  readonly keep: (fields: V) => void;
  /** The form was saved, or left on purpose. */
  readonly drop: () => Promise<void>;
}

type FormDraftProps<V> = {
  /** Of the draft: a word, or a word, a dot and a record's id. */
  readonly draftKey: string;
  /** The fields as the records have them, or of an empty form. */
  readonly initial: V;
  /** Reads what was kept; undefined when it is not of this form, or of an older one. */
  readonly read?: (kept: unknown) => V | undefined;
  readonly children: (begun: Begun<V>) => ReactNode;
};

export function FormDraft<V>({ draftKey, initial: now, read, children }: FormDraftProps<V>) {
  const draft = useDraft(draftKey);
  const [initial] = useState(now);
  const [isAnew, setAnew] = useState(false);
  // Read once: later it is what is being typed.
  const [first, setFirst] = useState<{ readonly kept: V | undefined }>();
  if (draft.found === undefined) return <LoadingRows shape="lines" label="Reading the form" />;
  if (first === undefined) {
    const kept = draft.found === null ? undefined : (read ?? likeFields(initial))(parsed(draft.found));
    setFirst({ kept: JSON.stringify(kept) === JSON.stringify(initial) ? undefined : kept });
    return null;
  }
  const restored = isAnew ? undefined : first.kept;
  const startOver = async () => {
    await draft.drop();
    setAnew(true);
  };
  return (
    <>
      {restored !== undefined && (
        <div className={classes.back}>
          <Notice tone="plain" role="status" what="What you typed here before is back. It is not saved yet." action={<TextLink onClick={() => void startOver()}>Start over</TextLink>} />
        </div>
      )}
      <Form key={String(isAnew)}>{children({ fields: restored ?? initial, isRestored: restored !== undefined, keep: (fields) => draft.keep(JSON.stringify(fields)), drop: draft.drop })}</Form>
    </>
  );
}

/** Holds the form, so that starting over makes it anew. */
const Form = ({ children }: { readonly children: ReactNode }) => <>{children}</>;

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Reads what was kept of fields as typed: the same names, and in each a value of the same kind as in these. */
export const likeFields = <V,>(like: V) => (kept: unknown): V | undefined => (isLike(kept, like) ? kept : undefined);

function isLike<V>(value: unknown, like: V): value is V {
  if (Array.isArray(like)) return Array.isArray(value) && value.every((one) => typeof one === 'string');
  if (typeof like !== 'object' || like === null) return typeof value === typeof like;
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const names = Object.keys(like);
  const had = new Map<string, unknown>(Object.entries(value));
  return had.size === names.length && Object.entries(like).every(([name, one]) => had.has(name) && isLike(had.get(name), one));
}
