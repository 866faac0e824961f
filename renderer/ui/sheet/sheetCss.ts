/** The text of all styles of a printed document, for the hidden window that prints (`PdfJob.css`). */
import fonts from './sheetFonts.css?inline';
import report from './report.css?inline';
import page from './sheetPage.css?inline';
import sheet from './sheet.css?inline';

/** Typeface, page and sheet. Addresses in it are absolute (`/assets/…`), so they hold in any document of the app. */
export const sheetCss: string = [fonts, page, sheet, report].join('\n');
