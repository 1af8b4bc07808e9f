/**
 * Why a `fetch` failed, which itself says only "fetch failed". An address that stands for several hosts fails with a
 * code and no message.
 */
export function reasonOf(error: unknown): string {
  const cause = error instanceof Error ? (error.cause ?? error) : error;
  if (!(cause instanceof Error)) return String(cause);
  return cause.message || ('code' in cause ? String(cause.code) : cause.name);
}
