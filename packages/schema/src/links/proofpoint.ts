/** Stands for one letter of the address, or, with the letter behind it, for several. */
const TOKEN = /\*(\*.)?/g;
const LENGTHS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const SHORTEST_RUN = 2;

/**
 * The address in a link of Proofpoint's third form, in which letters beyond the plainest are
 * replaced by stars and follow as base 64; null when it is damaged. As https://help.proofpoint.com/
 * has it for its own decoder.
 */
export function decodeProofpoint3(address: string): string | null {
  const [, wrapped, letters = ''] = /\/v3\/__(.+?)__;(.*?)!/.exec(address) ?? [];
  if (wrapped === undefined) return null;
  try {
    const kept = [...decodeBase64(letters)];
    const decoded = decodeURIComponent(wrapped).replace(TOKEN, (token) =>
      kept.splice(0, lengthOf(token)).join(''),
    );
    return decoded.replace(/^(\w+:\/)(?!\/)/, '$1/');
  } catch {
    return null;
  }
}

/** Text in base 64, in either of its alphabets. @throws Error when it is none. */
export function decodeBase64(text: string): string {
  const bytes = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
  return new TextDecoder().decode(Uint8Array.from(bytes, (byte) => byte.charCodeAt(0)));
}

function lengthOf(token: string): number {
  return token === '*' ? 1 : LENGTHS.indexOf(token.slice(-1)) + SHORTEST_RUN;
}
