/** Reads and checks every line of the journal and every kept file, and says what was found, where, and what to do. */
import type { Verification } from '@bridge/contract';
import type { BridgeError } from '@bridge/error';
import { clockAt, dayAt, plainDay } from '@domain/day';
import type { Head } from '@domain/entry';
import { Button } from '@mantine/core';
import { Facts } from '@ui/Facts';
import { Notice } from '@ui/Notice';
import { Panel } from '@ui/Panel';
import { TextLink } from '@ui/TextLink';
import { useState } from 'react';
import { errorWords } from '../errorWords';
import { useSession } from '../session';
import { copyText } from '../copyText';
import { PutBack } from './PutBack';
import classes from './RecordsPage.module.css';

type State =
  | { readonly kind: 'idle' }
  | { readonly kind: 'verifying' }
  | { readonly kind: 'verified'; readonly at: string; readonly found: Verification }
  | { readonly kind: 'failed'; readonly error: BridgeError };

export function VerifyJournal() {
  const { records } = useSession();
  const [state, setState] = useState<State>({ kind: 'idle' });
  const verify = async () => {
    setState({ kind: 'verifying' });
    const verified = await records.bridge.journalVerify(null);
    setState(verified.ok ? { kind: 'verified', at: records.now(), found: verified.value } : { kind: 'failed', error: verified.error });
  };
  return (
    <Panel
      title="Journal"
      aside={
        <Button size="xs" variant="default" loading={state.kind === 'verifying'} onClick={() => void verify()}>
          Verify journal
        </Button>
      }
    >
      {state.kind === 'idle' && <p className={classes.quiet}>Every entry names the one before it by its hash. Verifying reads all of them and every kept file, and finds any that was changed, cut out or lost.</p>}
      {state.kind === 'verifying' && <p className={classes.quiet} role="status">Reading every entry and every file… You can go on working.</p>}
      {state.kind === 'failed' && <Notice tone="late" role="alert" {...errorWords(state.error)} />}
      {state.kind === 'verified' && <Found at={state.at} found={state.found} />}
    </Panel>
  );
}

/** How many damaged places are listed; a file that is damaged throughout would fill the page. */
const LISTED = 50;

function Found({ at, found }: { readonly at: string; readonly found: Verification }) {
  const { office } = useSession();
  const isSound = found.damages.length === 0 && found.badFiles.length === 0;
  return (
    <div className={classes.found}>
      {isSound && <Notice tone="done" role="status" what="The journal verifies" why={found.purged > 0 ? 'Every entry and every kept file is as it was recorded, or was destroyed under a certificate.' : 'Every entry and every kept file is as it was recorded.'} />}
      {!isSound && (
        <Notice
          tone="late"
          role="alert"
          what={problemWords(found)}
          why="Change nothing in the records folder. Copy the whole folder to another disk, tell whoever looks after this computer and your attorney, and compare with the last good backup."
        />
      )}
      {found.damages.length > 0 && (
        <ul className={classes.damages}>
          {found.damages.slice(0, LISTED).map(({ device, line, what }) => (
            <li key={`${device}.${line}.${what}`}>{line > 0 && <><strong>Line {line.toLocaleString('en-US')}</strong> of </>}{device}.jsonl: {what}</li>
          ))}
          {found.damages.length > LISTED && <li>and {(found.damages.length - LISTED).toLocaleString('en-US')} more places</li>}
        </ul>
      )}
      {found.badFiles.length > 0 && (
        <ul className={classes.damages}>
          {found.badFiles.slice(0, LISTED).map((hash) => <li key={hash}><strong>File</strong> <span className={classes.hash}>{hash}</span> is missing or was changed.</li>)}
        </ul>
      )}
      {found.badFiles.length > 0 && <PutBack files={found.badFiles} />}
      <Facts
        facts={[
          { label: 'Verified', value: `${plainDay(dayAt(at, office.zone))}, ${clockAt(at, office.zone)}`, note: `in ${seconds(found.milliseconds)}` },
          { label: 'Entries read', value: found.entries.toLocaleString('en-US'), ...(found.purged > 0 ? { note: found.certificates.map(({ number, bodies }) => `${bodies.toLocaleString('en-US')} ${bodies === 1 ? 'body' : 'bodies'} removed under certificate ${number}`).join('; ') } : {}) },
          { label: 'Files checked', value: found.files.toLocaleString('en-US') },
        ]}
      />
      {found.heads.map((head) => <HeadOfJournal key={head.device} head={head} />)}
    </div>
  );
}

/** Where one device's journal stands: what an issued letter or a backup can be compared with. */
function HeadOfJournal({ head: { device, epoch, seq, hash } }: { readonly head: Head }) {
  const [isCopied, setCopied] = useState(false);
  return (
    <div className={classes.head}>
      <span className={classes.label}>Head of the journal</span>
      <span>Entry {seq.toLocaleString('en-US')}{epoch > 1 && `, epoch ${epoch}`}, <span className={classes.hash} title={hash}>{hash.slice(0, 16)}…</span></span>
      <span className={classes.label}>Device {device}</span>
      <span role="status"><TextLink onClick={() => setCopied(copyText(hash))}>{isCopied ? 'Hash copied' : 'Copy the whole hash'}</TextLink></span>
    </div>
  );
}

function problemWords({ damages, badFiles }: Verification): string {
  const places = damages.length > 0 ? `${damages.length.toLocaleString('en-US')} ${damages.length === 1 ? 'place' : 'places'} in the journal` : '';
  const files = badFiles.length > 0 ? `${badFiles.length.toLocaleString('en-US')} kept ${badFiles.length === 1 ? 'file' : 'files'}` : '';
  return `Not as it was recorded: ${[places, files].filter(Boolean).join(' and ')}`;
}

const seconds = (milliseconds: number): string => (milliseconds < 1_000 ? 'less than a second' : `${(milliseconds / 1_000).toFixed(1)} seconds`);
