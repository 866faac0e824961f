/** Styles of what is printed for mailing, with the sizes of its pages; they come behind those of every sheet. */
import mailing from './mailing.css?inline';

export const affidavitCss: string = mailing;

/** A #10 envelope: 9 1/2 by 4 1/8 inches. */
export const envelopeCss = `${mailing}\n@page { size: 9.5in 4.125in; margin: 0; }`;

/** Letter paper without margins: the labels begin half an inch from the top. */
export const labelsCss = `${mailing}\n@page { size: 8.5in 11in; margin: 0; }`;
