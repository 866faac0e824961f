/** The documents that are being printed, each under a token that nobody can guess, for as long as it takes. */
import { randomBytes } from 'node:crypto';

export class Sheets {
  private readonly open = new Map<string, string>();
  private queue: Promise<unknown> = Promise.resolve();

  /** Lets the document be served while `print` runs. */
  async serving<T>(html: string, print: (token: string) => Promise<T>): Promise<T> {
    const token = randomBytes(16).toString('hex');
    this.open.set(token, html);
    try {
      return await print(token);
    } finally {
      this.open.delete(token);
    }
  }

  /** One print after the other: each has a window of Chromium to itself. */
  inTurn<T>(print: () => Promise<T>): Promise<T> {
    const turn = this.queue.then(print);
    this.queue = turn.catch(() => undefined); // a bug in one print is its caller's; the next one still runs
    return turn;
  }

  get(token: string): string | undefined {
    return this.open.get(token);
  }
}
