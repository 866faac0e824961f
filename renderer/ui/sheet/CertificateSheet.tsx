import { longDay } from '@domain/day';
import type { Destruction } from '@domain/destruction';
import type { Letterhead } from '@domain/letterContent';
import { LetterheadBlock } from './LetterheadBlock';
import type { SheetMode } from './Line';
import { Paper } from './Paper';
import './report.css';
import './sheet.css';
import './sheetFonts.css';
import { Over, SheetFacts, SheetSection, SheetTable, SheetTitle } from './SheetParts';

export type CertificateContent = { readonly letterhead: Letterhead; readonly certificate: Destruction };

type CertificateSheetProps = { readonly content: CertificateContent; readonly mode: SheetMode; readonly mark?: string | undefined };

/** The certificate of destruction: what was destroyed, under which series, by whom and why, and which copies still held it. */
export function CertificateSheet({ content: { letterhead, certificate }, mode, mark }: CertificateSheetProps) {
  const { number, on, by, why, description, items, bodies, files, copies } = certificate;
  return (
    <Paper mode={mode} name="Certificate of destruction" mark={mark}>
      <LetterheadBlock letterhead={letterhead} isShort />
      <SheetTitle mode={mode}>{`Certificate of destruction ${number}`}</SheetTitle>
      <SheetFacts
        facts={[
          ['Destroyed on', longDay(on)], ['By', by], ['Why', why], ...(description === '' ? [] : [['What it was', description] as const]),
          ['Records', items.length.toLocaleString('en-US')], ['Journal', `${count(bodies, 'entry', 'entries')} emptied; their headers stay, and the chain still verifies`], ['Kept files', `${count(files, 'file', 'files')} erased`],
        ]}
      />
      <SheetSection mode={mode}>What was destroyed</SheetSection>
      <SheetTable
        look="certificate"
        heads={[{ label: 'Record' }, { label: 'Series' }, { label: 'Why it could be destroyed' }]}
        rows={items.map(({ id, what, series, account }) => ({ key: id, cells: [<Over key="what" first={what} under={id} />, series, account] }))}
      />
      <SheetSection mode={mode}>Copies that still held it that day</SheetSection>
      {copies.length === 0 ? <p className="nb-sheet-paragraph">This computer knows of no backup of these records.</p> : (
        <SheetTable look="certificate" heads={[{ label: 'Copy' }, { label: 'Destroyed on' }, { label: 'By' }]} rows={copies.map((name) => ({ key: name, cells: [name, '', ''] }))} />
      )}
      <p className="nb-sheet-paragraph">Papers that were printed, and files that were saved, exported or sent from these records, are not known to Noticebook and are not listed.</p>
      <SheetFacts facts={[['Signature', '______________________________'], ['Name, title', '______________________________'], ['Date', '______________________________']]} />
    </Paper>
  );
}

const count = (number: number, one: string, many: string): string => `${number.toLocaleString('en-US')} ${number === 1 ? one : many}`;

/** The running head from page 2. */
export const certificateRunning = ({ certificate: { number, on } }: CertificateContent): string => `Certificate of destruction ${number}, ${longDay(on)}`;
