import type { Issued } from '@domain/letter';
import { Panel } from '@ui/Panel';
import { Paper } from '@ui/sheet/Paper';
import { SheetStage } from '@ui/SheetStage';
import '@ui/sheet/sheet.css';
import '@ui/sheet/sheetFonts.css';
import { useSession } from '../session';
import { SAMPLE_MARK } from '../paperMarks';
import classes from './WordsAsIssued.module.css';

type WordsAsIssuedProps = {
  readonly issued: Issued;
  readonly kind: string;
};

/** The frozen words, set as on paper: never drawn anew from the records, which may have changed since. */
export function WordsAsIssued({ issued, kind }: WordsAsIssuedProps) {
  const { office } = useSession();
  return (
    <Panel title={issued.isMadeOutside ? 'The words of the draft' : 'The words as issued'} isFlush>
      <div className={classes.stage}>
        <SheetStage start={issued.isMadeOutside ? 'Frozen when the PDF was issued in their place.' : 'Frozen. The PDF has them with letterhead and signature lines.'}>
          <Paper mode="screen" name={`${kind} ${issued.number}`} mark={office.isSample ? SAMPLE_MARK : undefined}>
            {issued.text.split('\n').map((line, index) => (
              <p key={index} className={line.startsWith('RE: ') ? classes.subject : classes.line}>{line}</p>
            ))}
          </Paper>
        </SheetStage>
      </div>
    </Panel>
  );
}
