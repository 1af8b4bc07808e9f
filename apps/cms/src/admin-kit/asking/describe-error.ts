/** What browsers say when no server is reached: Chromium, Firefox, and Safari. */
const CUT = /failed to fetch|networkerror|load failed|network connection|internet connection/i;
/** Why nothing was answered, when no server is reached. */
export const NO_SERVER = 'No connection to the server.';
const UNREADABLE = 'What the server sent cannot be read. Load the page again.';

/**
 * Why something could not be done, in words for staff. The server has its own; the
 * browser's are for programmers.
 */
export function describeError(error: unknown): string {
  const why = describeLoss(error);
  return why === NO_SERVER ? `${why} Try again when the connection is back.` : why;
}

/** The same, without what to do, for a question that is asked again automatically. */
export function describeLoss(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (isWithoutServer(error)) return NO_SERVER;
  return error.name === 'ZodError' ? UNREADABLE : error.message;
}

/**
 * While the CMS restarts, a proxy in front of it responds with a page, of which Strapi's client reads JSON,
 * or with an error that has no words.
 */
function isWithoutServer(error: Error): boolean {
  if (error instanceof TypeError) return CUT.test(error.message);
  return error.name === 'SyntaxError' || error.message === 'Unknown Server Error';
}
