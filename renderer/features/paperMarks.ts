/** What papers of the office bear: the mark of the sample, and the seal. */
import type { Office } from '@domain/office';

/** What stands at the top of every printed page of the sample. */
export const SAMPLE_MARK = 'Historical sample';

/** Where the window finds the seal of an office that has one. */
export const sealUrlOf = ({ seal }: Pick<Office, 'seal'>): string | undefined => (seal ? `/files/${seal.file.hash}` : undefined);
