import type { z } from 'zod';
import { CmsError } from './cms-error.ts';

/**
 * Parses the `data` of an answer.
 *
 * @throws CmsError that names what has the wrong shape.
 */
export function parseAnswer<T>(parser: z.ZodType<T>, answer: unknown): T {
  const result = parser.safeParse(answer);
  if (result.success) return result.data;
  const problems = result.error.issues.map(
    ({ path, message }) => `${path.join(' › ') || 'answer'}: ${message}`,
  );
  throw new CmsError(
    `The CMS answered in an unexpected shape (${problems.join('; ')}).`,
    'Check CMS_URL, and that CMS and website are of the same version.',
  );
}
