/** The program with which anybody can check the records without Noticebook. */
import { Button } from '@mantine/core';
import { Notice } from '@ui/Notice';
import { Panel } from '@ui/Panel';
import { useState } from 'react';
import { errorWords, type ErrorWords } from '../../errorWords';
import { useSession } from '../../session';
import classes from './BackupsPage.module.css';

export function CheckElsewhere() {
  const { records: { bridge } } = useSession();
  const [told, setTold] = useState<{ readonly tone: 'late' | 'done'; readonly words: ErrorWords }>();
  const save = async () => {
    setTold(undefined);
    const saved = await bridge.verifierSave(null);
    if (saved.ok) setTold({ tone: 'done', words: { what: `Saved as ${saved.value}`, why: 'It runs with Node:  node verify.mjs FOLDER' } });
    else if (saved.error.code !== 'cancelled') setTold({ tone: 'late', words: errorWords(saved.error) });
  };
  return (
    <Panel title="Check without Noticebook">
      <div className={classes.stack}>
        <p className={classes.quiet}>One small program checks a records folder, an export or a backup on any computer: every entry, where the journal ends, every attachment and issued PDF. It lies in every backup.</p>
        <Button variant="default" onClick={() => void save()}>Save verify.mjs</Button>
        {told !== undefined && <Notice tone={told.tone} role="status" {...told.words} />}
      </div>
    </Panel>
  );
}
