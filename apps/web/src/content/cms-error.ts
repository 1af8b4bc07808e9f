/** What the CMS could not answer of an entry, by its own words, and the way there from the entry. */
export interface EntryProblem {
  message: string;
  path: readonly (string | number)[];
}

/** The CMS could not be read: what went wrong, where, and what to do. The site stays as it is. */
export class CmsError extends Error {
  override readonly name = 'CmsError';
  /**
   * What it could not answer of single entries, by their place in the answer; empty where
   * that is not what went wrong.
   */
  readonly ofEntries: ReadonlyMap<number, readonly EntryProblem[]>;

  constructor(
    problem: string,
    hint: string,
    { ofEntries = new Map(), ...options }: ErrorOptions & { ofEntries?: CmsError['ofEntries'] } = {},
  ) {
    super(`${problem}\n${hint}`, options);
    this.ofEntries = ofEntries;
  }
}

/**
 * Why a `fetch` failed, which itself says only "fetch failed". An address that stands for several hosts fails
 * with a code and no message.
 */
export function reasonOf(error: unknown): string {
  const cause = error instanceof Error ? (error.cause ?? error) : error;
  if (!(cause instanceof Error)) return String(cause);
  return cause.message || ('code' in cause ? String(cause.code) : cause.name);
}
