import { type Day, longDay, plainDay } from '@domain/day';
import type { Letterhead } from '@domain/letterContent';
import { LetterheadBlock } from './LetterheadBlock';
import type { SheetMode } from './Line';
import { Paper } from './Paper';
import './report.css';
import './sheet.css';
import './sheetFonts.css';
import { Over, SheetFacts, type SheetSubject, SheetTable, SheetTitle, Subject } from './SheetParts';

/** One letter of the printed register. */
export type RegisterLine = {
  readonly id: string;
  /** Its number, or how it stands while it has none. */
  readonly number: string;
  readonly day: Day;
  readonly state: string;
  readonly subject: SheetSubject;
  /** Kind, agreement, obligations. */
  readonly under: string;
  readonly parties: readonly { readonly name: string; readonly service: string }[];
  readonly reply: string;
};

export type RegisterContent = { readonly letterhead: Letterhead; readonly which: string; readonly today: Day; readonly lines: readonly RegisterLine[] };

type RegisterSheetProps = { readonly content: RegisterContent; readonly mode: SheetMode; readonly mark?: string | undefined };

/** The register of letters: number and day, what each is about, and how every copy went. */
export function RegisterSheet({ content: { letterhead, which, today, lines }, mode, mark }: RegisterSheetProps) {
  return (
    <Paper mode={mode} name="Register of letters" mark={mark}>
      <LetterheadBlock letterhead={letterhead} isShort />
      <SheetTitle mode={mode}>Register of letters</SheetTitle>
      <SheetFacts facts={[['Which', which], ['As of', longDay(today)], ['Letters', lines.length.toLocaleString('en-US')]]} />
      {lines.length === 0 ? <p className="nb-sheet-paragraph">No letter is in this list.</p> : (
        <SheetTable
          look="register"
          heads={[{ label: 'Number, date' }, { label: 'Subject; kind, agreement, obligation' }, { label: 'Recipients and service' }]}
          rowHead={1}
          rows={lines.map(({ id, number, day, state, subject, under, parties, reply }) => ({
            key: id,
            cells: [
              <Over key="number" first={number} under={[plainDay(day), state].filter(Boolean).join(', ')} />,
              <Subject key="subject" of={subject} under={under} mode={mode} />,
              <div key="parties">
                {parties.map(({ name, service }, index) => <span key={index} className="nb-sheet-each">{name}{service !== '' && <span className="nb-sheet-under">{service}</span>}</span>)}
                {reply !== '' && <span className="nb-sheet-under">{reply}</span>}
              </div>,
            ],
          }))}
        />
      )}
    </Paper>
  );
}

/** The running head from page 2. */
export const registerRunning = ({ today }: RegisterContent): string => `Register of letters, ${longDay(today)}`;
