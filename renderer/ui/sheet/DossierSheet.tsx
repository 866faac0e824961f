import { plainDay, type Day } from '@domain/day';
import type { Letterhead } from '@domain/letterContent';
import { LetterheadBlock } from './LetterheadBlock';
import { Paper } from './Paper';
import './report.css';
import './sheet.css';
import './sheetFonts.css';
import { type TimeAxisProps, TimeAxis } from '../TimeAxis';
import { Over, SheetFacts, SheetSection, SheetTable, SheetTitle } from './SheetParts';

/** One exhibit as the index lists it. */
export type DossierExhibit = {
  readonly number: number;
  readonly title: string;
  readonly fileName: string;
  readonly kind: string;
  readonly size: string;
  /** SHA-256 of the file, hex. */
  readonly hash: string;
  /** Why its pages are not bound in, where they are not. */
  readonly notBound?: string | undefined;
  /** The records name it and do not have it any more as it was: nobody can certify a copy of it. */
  readonly isLost?: boolean | undefined;
};

/** All that the first part of a dossier says. */
export type DossierContent = {
  readonly letterhead: Letterhead;
  readonly title: string;
  /** Label and value: agreement, authority, due date and how it was counted. */
  readonly facts: readonly (readonly [label: string, value: string])[];
  /** The picture along time; its sentence is its alternative text. */
  readonly axis: TimeAxisProps;
  /** Of an agreement: each obligation with what it rests on and how it stands. */
  readonly obligations: readonly { readonly key: string; readonly title: string; readonly authority: string; readonly due: string; readonly status: string }[];
  readonly lines: readonly { readonly key: string; readonly day: Day; readonly text: string; readonly under: string; readonly exhibits: string }[];
  readonly exhibits: readonly DossierExhibit[];
  /** Papers that are no exhibits, and why. */
  readonly leftOut: readonly { readonly what: string; readonly why: string }[];
  readonly certificate: {
    /** `Office of the City Clerk, City of Alder Falls`. */
    readonly office: string;
    /** The head of the journal, as the letters show it. */
    readonly journal: string;
  };
};

/** The width of the text on Letter paper, for words of 9 pt. */
const PAPER_WIDTH = 680;

/** What happened, in order; the index of exhibits; and the page that the custodian of the records signs. */
export function DossierSheet({ content: { letterhead, title, facts, axis, obligations, lines, exhibits, leftOut, certificate } }: { readonly content: DossierContent }) {
  return (
    <Paper mode="print" name={`Dossier: ${title}`}>
      <LetterheadBlock letterhead={letterhead} isShort />
      <SheetTitle mode="print">Dossier: {title}</SheetTitle>
      <SheetFacts facts={facts} />
      <div className="nb-sheet-axis"><TimeAxis {...axis} paperWidth={PAPER_WIDTH} /></div>
      {obligations.length > 0 && (
        <>
          <SheetSection mode="print">Obligations: {obligations.length}</SheetSection>
          <SheetTable
            look="owed"
            heads={[{ label: 'Obligation and what it rests on' }, { label: 'Official due date' }, { label: 'Status' }]}
            rows={obligations.map(({ key, title: name, authority, due, status }) => ({ key, cells: [<Over key="name" first={name} under={authority} />, due, status] }))}
          />
        </>
      )}
      <SheetSection mode="print">What happened: {lines.length}</SheetSection>
      {lines.length === 0 ? <p>Nothing is on record.</p> : (
        <SheetTable
          look="story"
          heads={[{ label: 'Day' }, { label: 'What is on record' }, { label: 'Exhibit' }]}
          rowHead={1}
          rows={lines.map(({ key, day, text, under, exhibits: numbers }) => ({ key, cells: [plainDay(day), <Over key="text" first={text} under={under} />, numbers === '' ? 'None' : numbers] }))}
        />
      )}
      <SheetSection mode="print">Index of exhibits: {exhibits.length}</SheetSection>
      {exhibits.length === 0 ? <p>No file is kept with what happened.</p> : (
        <SheetTable
          look="exhibits"
          heads={[{ label: 'No.', isNumber: true }, { label: 'Exhibit' }, { label: 'File, its size and SHA-256' }]}
          rowHead={1}
          rows={exhibits.map(({ number, title: name, fileName, kind, size, hash, notBound }) => ({
            key: hash,
            cells: [String(number), <Over key="name" first={name} under={notBound} />, <Over key="file" first={`${fileName}, ${kind}, ${size}`} under={hash} />],
          }))}
        />
      )}
      {leftOut.length > 0 && (
        <>
          <SheetSection mode="print">Not among the exhibits: {leftOut.length}</SheetSection>
          <SheetTable
            look="leftOut"
            heads={[{ label: 'Paper' }, { label: 'Why' }]}
            rows={leftOut.map(({ what, why }, index) => ({ key: String(index), cells: [what, why] }))}
          />
        </>
      )}
      <Certificate certificate={certificate} count={exhibits.length} lost={exhibits.filter(({ isLost }) => isLost).length} title={title} />
    </Paper>
  );
}

type CertificateProps = { readonly certificate: DossierContent['certificate']; readonly count: number; readonly lost: number; readonly title: string };

function Certificate({ certificate: { office, journal }, count, lost, title }: CertificateProps) {
  return (
    <section className="nb-sheet-certificate">
      <h2 className="nb-sheet-section">Certificate of the custodian of the records</h2>
      <p className="nb-sheet-paragraph">
        I keep the records of the {office.replace(/^the /i, '')}, or am authorized to certify them. The facts listed in this dossier, about “{title}”, are taken from those records; each was recorded by the office in the course of its business, on the day and by the person that its journal names.
        {lost > 0 && ` Of the exhibits in its index, ${lost === 1 ? '1 is' : `${lost} are`} lost or damaged; the others, ${count - lost}, are true copies of files kept among them, with the SHA-256 sums that the index gives.`}
        {count > 0 && lost === 0 && ` The ${count === 1 ? 'exhibit in its index is a true copy of a file kept among them, with the SHA-256 sum that the index gives' : `${count} exhibits in its index are true copies of files kept among them, with the SHA-256 sums that the index gives`}.`}
        {' '}The journal stood at {journal} when this dossier was made.
      </p>
      <p className="nb-sheet-paragraph">Counsel may ask for other words, an oath or a notary: they take the place of this page.</p>
      <SheetFacts facts={[['Signature', ''], ['Name, printed', ''], ['Title', ''], ['Date', ''], ['Notary, where one is asked for', '']]} />
    </section>
  );
}

/** The sheet before an exhibit; a picture stands on it. */
export function ExhibitSheet({ exhibit, pictureUrl }: { readonly exhibit: DossierExhibit; readonly pictureUrl?: string | undefined }) {
  const { number, title, fileName, kind, size, hash, notBound } = exhibit;
  return (
    <Paper mode="print" name={`Exhibit ${number}`}>
      <SheetTitle mode="print">Exhibit {number}</SheetTitle>
      <SheetFacts facts={[['What it is', title], ['File', `${fileName}, ${kind}, ${size}`], ['SHA-256', hash], ...(notBound === undefined ? [] : [['Not bound in', notBound] as const])]} />
      {pictureUrl !== undefined && <img className="nb-sheet-picture" src={pictureUrl} alt={`Exhibit ${number}: ${title}, ${fileName}`} />}
    </Paper>
  );
}
