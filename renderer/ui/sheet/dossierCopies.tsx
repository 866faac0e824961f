/** The parts of a dossier that are drawn, as the main process prints them (`PdfJob.copies`). */
import { renderToStaticMarkup } from 'react-dom/server';
import { type DossierContent, type DossierExhibit, DossierSheet, ExhibitSheet } from './DossierSheet';
import type { PrintedCopy } from './letterCopies';

export const dossierCopies = (content: DossierContent): PrintedCopy[] => [{ html: renderToStaticMarkup(<DossierSheet content={content} />), running: `Dossier: ${content.title}` }];

/** `pictureUrl`: where the sheet's window finds a picture that is shown on it. */
export const exhibitCopies = (exhibit: DossierExhibit, pictureUrl?: string): PrintedCopy[] => [
  { html: renderToStaticMarkup(<ExhibitSheet exhibit={exhibit} pictureUrl={pictureUrl} />), running: `Exhibit ${exhibit.number}` },
];
