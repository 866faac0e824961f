/** A file that is kept by its content: named by the SHA-256 of its bytes, so that it can neither change nor double. */
import { z } from 'zod';

export const FileRef = z.strictObject({
  hash: z.string().regex(/^[0-9a-f]{64}$/),
  /** As the clerk knew it, without folders. */
  name: z.string().min(1).max(255),
  /** In bytes. */
  size: z.int().min(0),
  /** By its bytes, not by its name: `image/png`, `image/jpeg`, `application/pdf`, `text/html`, else `application/octet-stream`. */
  mediaType: z.string().max(100),
});
export type FileRef = z.infer<typeof FileRef>;
