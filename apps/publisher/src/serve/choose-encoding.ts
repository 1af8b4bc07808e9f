/**
 * The content codings of the files' compressed forms, the smallest first, each with the ending of its files.
 */
export const ENDINGS = { br: '.br', gzip: '.gz' } as const;
/** A content coding of a compressed form. */
export type Encoding = keyof typeof ENDINGS;

/** No browser names so many. */
const LONGEST = 1000;

/**
 * The coding that a caller wants most; null for the file as it is, which is sent also to callers who refuse
 * it when there is no other form (RFC 9110, 12.5.3).
 *
 * @param header the field `Accept-Encoding`, as it was sent.
 * @param available the codings that there are, the best first.
 */
export function chooseEncoding(header: string | undefined, available: readonly Encoding[]): Encoding | null {
  if (!header || header.length > LONGEST || available.length === 0) return null;
  const weights = readWeights(header);
  const weightOf = (name: string) => weights.get(name) ?? weights.get('*') ?? 0;
  const [best = null] = [...available].sort((a, b) => weightOf(b) - weightOf(a));
  if (best === null || weightOf(best) === 0) return null;
  return (weights.get('identity') ?? 0) > weightOf(best) ? null : best;
}

/** A weight that cannot be read counts as a refusal: the plain file is never wrong. */
function readWeights(header: string): Map<string, number> {
  const weights = new Map<string, number>();
  for (const part of header.toLowerCase().split(',')) {
    const [name = '', ...parameters] = part.split(';').map((word) => word.trim());
    const weight = parameters.find((parameter) => /^q\s*=/.test(parameter))?.split('=')[1] ?? '1';
    weights.set(name.replace(/^x-gzip$/, 'gzip'), Number(weight.trim()) || 0);
  }
  return weights;
}
