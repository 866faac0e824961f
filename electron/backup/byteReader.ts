/** Reads so many bytes, or a line, from a stream of pieces. A stream that ends too early is a damaged backup. */
import type { BridgeErrorCode } from '@bridge/error';
import { Unreadable } from './unreadable';

export class ByteReader {
  private readonly pieces: AsyncIterator<Uint8Array>;
  private readonly see: (bytes: Uint8Array) => void;
  private held: Uint8Array = new Uint8Array();
  private isDone = false;

  /** `see` is told every byte that is taken, in order. */
  constructor(bytes: AsyncIterable<Uint8Array>, see: (bytes: Uint8Array) => void) {
    this.pieces = bytes[Symbol.asyncIterator]();
    this.see = see;
  }

  /** The next `length` bytes, a piece at a time. `what` names the place for the error. */
  async *take(length: number, what: string, code: BridgeErrorCode = 'backupDamaged'): AsyncGenerator<Uint8Array> {
    for (let left = length; left > 0; ) {
      if (!(await this.fill())) throw new Unreadable({ code, detail: `it ends within ${what}` });
      const piece = this.held.subarray(0, left);
      this.held = this.held.subarray(piece.length);
      left -= piece.length;
      this.see(piece);
      yield piece;
    }
  }

  async all(length: number, what: string, code?: BridgeErrorCode): Promise<Buffer> {
    const pieces: Uint8Array[] = [];
    for await (const piece of this.take(length, what, code)) pieces.push(piece);
    return Buffer.concat(pieces);
  }

  /** Up to the next newline, which is taken and left out. */
  async line(longest: number, what: string): Promise<Buffer> {
    const pieces: Uint8Array[] = [];
    for (let length = 0; ; ) {
      if (!(await this.fill())) throw new Unreadable({ code: 'backupDamaged', detail: `it ends within ${what}` });
      const end = this.held.indexOf(0x0a);
      const piece = end < 0 ? this.held : this.held.subarray(0, end + 1);
      this.held = this.held.subarray(piece.length);
      this.see(piece);
      pieces.push(piece);
      length += piece.length;
      if (end >= 0) return Buffer.concat(pieces).subarray(0, -1);
      if (length > longest) throw new Unreadable({ code: 'backupDamaged', detail: `${what} is too long` });
    }
  }

  async isAtEnd(): Promise<boolean> {
    return !(await this.fill());
  }

  /** Lets the stream go, wherever it stands. */
  async close(): Promise<void> {
    if (!this.isDone) await this.pieces.return?.();
  }

  private async fill(): Promise<boolean> {
    while (this.held.length === 0 && !this.isDone) {
      const next = await this.pieces.next();
      if (next.done === true) this.isDone = true;
      else this.held = next.value;
    }
    return this.held.length > 0;
  }
}
