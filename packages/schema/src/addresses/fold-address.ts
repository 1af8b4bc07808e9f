import { decodeAddress } from './page-path.ts';

/** Marks that stand next to an address in a sentence, and no address of ours begins or ends with. */
const AROUND = new Set([...' .,;:!?()[]{}<>\'"`’‘”“»«…*|&_-/']);
/** The names that other systems give to the page of a folder. */
const INDEX = /(?:^|\/)(?:index|default|home)\.(?:x?html?|shtml|php\d?|aspx?|jsp|cfm)$|(?:^|\/)index$/;
const ENDING = /\.(?:x?html?|shtml|php\d?|aspx?|jsp|cfm)$/;
/**
 * Dashes, spaces, and what Unicode takes for a sign of mathematics, a bullet or a
 * line, and readers for a dash.
 */
const DASHES = /[\s_+\p{Pd}\u02D7\u2043\u2053\u2212\u2500\u2501\u2796]+/gu;
/**
 * What no address holds, and what stands around one in a mail:
 * https://www.rfc-editor.org/rfc/rfc3986#appendix-C
 */
const DELIMITERS = /[<>"“”«»[\]]/;
/** What servers add to a part of a path, such as `;jsessionid=1`. */
const PARAMETERS = /;[\w.-]+=[^/]*/g;
/** A query without its `?`. */
const QUERY = /&[\w.-]+=.*$/s;
/**
 * White space as mails are sent, and the end of a line in them (RFC 2045, 6.7): a few, since an expression
 * for the end tries each beginning.
 */
const QUOTED = /(?:=(?:0[9ad]|20|3d|a0|c2)?){1,6}$/;
const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  quot: '"',
  lt: '<',
  gt: '>',
  nbsp: ' ',
  '#39': "'",
};

/**
 * The same for all addresses that readers may mean by one: as typed from a poster, copied from a sentence, or
 * made by another system. Without the slashes at both ends; empty for the home page.
 *
 * @param path may still be encoded.
 * @returns null for what no reader writes: a path that climbs out of its folder, or holds a NUL.
 */
export function foldAddress(path: string): string | null {
  // Composed first: `⁇` and `？` are marks for a question, too.
  const [plain = ''] = decodeTwice(path).normalize('NFKC').split(/[?#]/, 1);
  if (plain.includes('\0')) return null;
  const written = plain
    .replace(/&(amp|quot|lt|gt|nbsp|#39);?/gi, (_all, name: string) => ENTITIES[name.toLowerCase()] ?? '')
    .toLowerCase()
    .replace(/[\p{Cc}\p{Cf}]/gu, '');
  const text = withoutRest(written).replace(DASHES, '-').replaceAll('\\', '/');
  const steps = text.split('/');
  if (steps.includes('..')) return null;
  return withoutEnding(steps.map(trimMarks).filter(Boolean).join('/'));
}

/** Without what was copied with an address: `</a>`, say, or `;jsessionid=1`. */
function withoutRest(written: string): string {
  const address = written.split(DELIMITERS).find((part) => trimMarks(part) !== '') ?? written;
  return address.replace(PARAMETERS, '').replace(QUERY, '').replace(QUOTED, '');
}

function withoutEnding(folded: string): string {
  return trimMarks(folded.replace(INDEX, '').replace(ENDING, ''));
}

/** By hand: an expression for the end of a text would try each of many marks as the beginning of it. */
function trimMarks(text: string): string {
  let [start, end] = [0, text.length];
  while (start < end && AROUND.has(text[start] ?? '')) start += 1;
  while (end > start && AROUND.has(text[end - 1] ?? '')) end -= 1;
  return text.slice(start, end);
}

/** Mail programs encode an address that is encoded already. */
function decodeTwice(path: string): string {
  const once = decodeAddress(path);
  return once === path ? once : decodeAddress(once);
}
