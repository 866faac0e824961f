/** The editor of words, loaded when a screen first needs it: it is by far the largest part of the window. */
import { LoadingRows } from '@ui/LoadingRows';
import type { WordsEditorProps } from '@ui/words/WordsEditor';
import { lazy, Suspense } from 'react';

const WordsEditor = lazy(async () => ({ default: (await import('@ui/words/WordsEditor')).WordsEditor }));

export const LazyWordsEditor = (props: WordsEditorProps) => (
  <Suspense fallback={<LoadingRows rows={6} label="Opening the editor" shape="lines" />}>
    <WordsEditor {...props} />
  </Suspense>
);
