import type { z } from 'zod';

/** Reports the issues of a parser that was run by hand, each under the path it was run for. */
export function passOnIssues(
  context: { addIssue(issue: { code: 'custom'; message: string; path: PropertyKey[] }): void },
  error: z.ZodError,
  under: PropertyKey[] = [],
): void {
  for (const { message, path } of error.issues) {
    context.addIssue({ code: 'custom', message, path: [...under, ...path] });
  }
}
