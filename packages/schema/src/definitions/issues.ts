import type { z } from 'zod';

/**
 * Reports the issues of a parser that was run by hand, each under the path it was run for.
 *
 * @param reword says more than the parser of a part knows.
 */
export function passOnIssues(
  context: { addIssue(issue: { code: 'custom'; message: string; path: PropertyKey[] }): void },
  error: z.ZodError,
  under: PropertyKey[] = [],
  reword: (message: string, path: readonly PropertyKey[]) => string = (message) => message,
): void {
  for (const { message, path } of error.issues) {
    context.addIssue({ code: 'custom', message: reword(message, path), path: [...under, ...path] });
  }
}
