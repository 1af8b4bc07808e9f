/** As many bytes as tell. */
const START = 12;
/**
 * How pictures that may be uploaded begin, by two letters for a byte: JPEG, PNG, GIF, WebP, and AVIF of
 * one and of more pictures.
 */
const SIGNATURES =
  /^(ffd8ff|89504e470d0a1a0a|47494638|52494646.{8}57454250|.{8}6674797061766966|.{8}6674797061766973)/;

/** Whether a file begins as a picture that may be uploaded does, whatever its name is. */
export async function beginsAsPicture(file: Blob): Promise<boolean> {
  const bytes = new Uint8Array(await file.slice(0, START).arrayBuffer());
  return SIGNATURES.test([...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join(''));
}
