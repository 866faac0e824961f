/** The seal as a PNG for Word, whatever picture the office gave. */
import type { WordPicture } from './wordParts';

/** No side of it is longer, in pixels: at the size of a letterhead more is not seen. */
const LONGEST = 600;

/** Undefined when the picture cannot be shown: the letter is then written without it. `url` is where the window finds it. */
export async function sealPicture(url: string): Promise<WordPicture | undefined> {
  const image = new Image();
  image.src = url;
  try {
    await image.decode();
  } catch {
    return undefined; // a damaged file is told of where it was chosen
  }
  const scale = Math.min(1, LONGEST / Math.max(image.naturalWidth, image.naturalHeight, 1));
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(image.naturalWidth * scale));
  canvas.height = Math.max(1, Math.round(image.naturalHeight * scale));
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  return blob ? { bytes: new Uint8Array(await blob.arrayBuffer()), width: canvas.width, height: canvas.height } : undefined;
}
