/** Carries an expected failure out of a stream of bytes, through the iterators in between; whoever reads the stream answers it as a `Result`. */
import type { BridgeError } from '@bridge/error';

export class Unreadable extends Error {
  readonly error: BridgeError;

  constructor(error: BridgeError) {
    super(error.code);
    this.error = error;
  }
}
