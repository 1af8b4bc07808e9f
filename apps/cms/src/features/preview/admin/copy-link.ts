/**
 * Copies a link, and returns in words for staff whether that was done: browsers have no clipboard for a page
 * without HTTPS, and Safari refuses what comes after a question to the server.
 */
export async function copyLink(
  url: string,
  clipboard: Pick<Clipboard, 'writeText'> | undefined,
): Promise<string> {
  try {
    if (clipboard === undefined) return MADE;
    await clipboard.writeText(url);
    return 'The link is copied.';
  } catch {
    return MADE;
  }
}

const MADE = 'The link is made, and this browser did not copy it. Copy it from the field “Share link”.';
