/** What browsers say when no server is reached: Chromium, Firefox, and Safari. */
const CUT = /failed to fetch|networkerror|load failed|network connection|internet connection/i;

/**
 * Why something could not be done, in words for staff. The server has its own; the
 * browser's are for programmers.
 */
export function describeError(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const isCut = error instanceof TypeError && CUT.test(error.message);
  return isCut ? 'No connection to the server. Try again when the connection is back.' : error.message;
}
