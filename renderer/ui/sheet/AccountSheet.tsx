import { type Account, accountFacts } from '@domain/account';
import { shortDay } from '@domain/day';
import type { Letterhead } from '@domain/letterContent';
import { LetterheadBlock } from './LetterheadBlock';
import type { SheetMode } from './Line';
import { Paper } from './Paper';
import './report.css';
import './sheet.css';
import './sheetFonts.css';
import { SheetFacts, SheetSection, SheetTitle } from './SheetParts';

type AccountSheetProps = { readonly account: Account; readonly letterhead: Letterhead; readonly mode: SheetMode };

/** How one due date was counted: the rule, the calendar, and the steps with the day that each led to. */
export function AccountSheet({ account, letterhead, mode }: AccountSheetProps) {
  return (
    <Paper mode={mode} name={`Account of the due date of ${account.obligation}`}>
      <LetterheadBlock letterhead={letterhead} isShort />
      <SheetTitle mode={mode}>Account of a due date</SheetTitle>
      <SheetFacts facts={accountFacts(account)} />
      <SheetSection mode={mode}>How these days were counted</SheetSection>
      {account.steps.length === 0 ? <p>Nothing could be counted yet.</p> : (
        <ol className="nb-sheet-steps">
          {account.steps.map(({ text, day }, index) => (
            <li key={`${index}${text}`}>{text}{day !== undefined && <>: <b className="nb-sheet-day">{shortDay(day)}</b></>}</li>
          ))}
        </ol>
      )}
    </Paper>
  );
}

/** The running head from page 2. */
export const accountRunning = ({ obligation }: Account): string => `Account of the due date: ${obligation}`;
