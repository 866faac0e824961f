/** The documents that are being printed, each under a token that nobody can guess, for as long as it takes. */
import { randomBytes } from 'node:crypto';

export class Sheets {
  private readonly open = new Map<string, string>();

  /** Lets the document be served while `use` runs. */
  async serving<T>(html: string, use: (token: string) => Promise<T>): Promise<T> {
    const token = randomBytes(16).toString('hex');
    this.open.set(token, html);
    try {
      return await use(token);
    } finally {
      this.open.delete(token);
    }
  }

  get(token: string): string | undefined {
    return this.open.get(token);
  }
}
