/** Puts kept files that were lost or changed back from the last good backup. */
import { Button } from '@mantine/core';
import { Notice } from '@ui/Notice';
import { useState } from 'react';
import { Acts } from '../Acts';
import { useBackups } from '../backups';
import { backupErrorWords } from '../backupWords';
import type { ErrorWords } from '../errorWords';
import { useSession } from '../session';

type PutBackProps = { readonly files: readonly string[] };

export function PutBack({ files }: PutBackProps) {
  const { records: { bridge } } = useSession();
  const { state } = useBackups();
  const [isBusy, setBusy] = useState(false);
  const [told, setTold] = useState<{ readonly tone: 'late' | 'done' | 'soon'; readonly words: ErrorWords }>();
  const putBack = async () => {
    setBusy(true);
    const back = await bridge.backupPutBack({ files: [...files] });
    setBusy(false);
    setTold(back.ok ? { tone: back.value === files.length ? 'done' : 'soon', words: countWords(back.value, files.length) } : { tone: 'late', words: backupErrorWords(back.error) });
  };
  if (state?.last === null || state === undefined) return <Notice tone="plain" what="Put them back from a backup" why="None is known on this computer. Whoever has a copy of the records folder can put the file in its place." />;
  return (
    <>
      {told !== undefined && <Notice tone={told.tone} role="status" {...told.words} />}
      <Acts><div><Button size="xs" variant="default" loading={isBusy} onClick={() => void putBack()}>Put back from the last backup</Button></div></Acts>
    </>
  );
}

function countWords(back: number, of: number): ErrorWords {
  const what = `${back} ${back === 1 ? 'file was' : 'files were'} put back`;
  return back === of
    ? { what, why: 'Each has again the bytes that were recorded. Verify the journal once more.' }
    : { what, why: `The last backup does not have the other ${of - back}. Look into an older one, or ask whoever has the paper.` };
}
