/** Why a file of tables cannot be read, in a sentence for the clerk; it never quotes what stands in the file. */
export class TableError extends Error {
  readonly code: 'wrongKind' | 'tooLarge';

  constructor(code: TableError['code'], sentence: string) {
    super(sentence);
    this.name = 'TableError';
    this.code = code;
  }
}
