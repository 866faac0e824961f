import type { Issued } from '@domain/letter';
import { Panel } from '@ui/Panel';
import { Paper } from '@ui/sheet/Paper';
import '@ui/sheet/sheet.css';
import '@ui/sheet/sheetFonts.css';
import { useSession } from '../session';
import { SAMPLE_MARK } from './compose';
import classes from './WordsAsIssued.module.css';

type WordsAsIssuedProps = {
  readonly issued: Issued;
  readonly kind: string;
};

/** The frozen words, set as on paper: never drawn anew from the records, which may have changed since. */
export function WordsAsIssued({ issued, kind }: WordsAsIssuedProps) {
  const { office } = useSession();
  return (
    <Panel title="The words as issued" count="frozen; the PDF has them with letterhead and signature lines" isFlush>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a region that scrolls must be reachable by keyboard */}
      <div className={classes.stage} tabIndex={0} role="region" aria-label="The words as issued">
        <div className={classes.paper}>
          <Paper mode="screen" name={`${kind} ${issued.number}`} mark={office.isSample ? SAMPLE_MARK : undefined} zoom={0.78}>
            {issued.text.split('\n').map((line, index) => (
              <p key={index} className={line.startsWith('RE: ') ? classes.subject : classes.line}>{line}</p>
            ))}
          </Paper>
        </div>
      </div>
    </Panel>
  );
}
