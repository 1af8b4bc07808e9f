/** A regular expression that matches this text: Vitest and Playwright take titles as such. */
export function escapePattern(text) {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
