/** What Noticebook is made of, as the build has written it (build/supply). Read when somebody looks, so that no start is longer. */
import { z } from 'zod';

const License = z.strictObject({
  name: z.string().min(1),
  version: z.string(),
  /** An SPDX expression: `MIT`, `(MIT AND Zlib)`. */
  license: z.string(),
  by: z.string(),
  /** Empty where the package brings no text of its license. */
  text: z.string(),
});
export type License = z.infer<typeof License>;

/** The packages with their licenses, Electron first, then by name. */
export async function readLicenses(): Promise<readonly License[]> {
  return z.array(License).parse((await import('supply:licenses')).default);
}

/** The bill of materials, as CycloneDX has it. */
export async function readBillOfMaterials(): Promise<Uint8Array<ArrayBuffer>> {
  return new TextEncoder().encode((await import('supply:materials')).default);
}
