/** Why a foreign file cannot be read, in a sentence for the clerk; it never quotes what stands in the file. */
export class ForeignError extends Error {
  readonly code: 'wrongKind' | 'tooLarge';

  constructor(code: ForeignError['code'], sentence: string) {
    super(sentence);
    this.name = 'ForeignError';
    this.code = code;
  }
}
