import type { Problem } from './control/api.ts';
import { GuardError } from './guards/guard-error.ts';

/** Puts an error in words. */
export function toProblem(error: unknown): Problem {
  const at = new Date().toISOString();
  const documents = error instanceof GuardError ? error.documents : [];
  if (!(error instanceof Error)) return { at, kind: 'Error', message: String(error), documents };
  const kind = 'kind' in error ? String(error.kind) : error.name;
  return { at, kind, message: error.message, documents };
}
