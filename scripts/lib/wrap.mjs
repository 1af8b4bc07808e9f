/** In characters, as all our prose. */
export const WIDTH = 110;

/**
 * Breaks a text into lines of at most {@link WIDTH} characters.
 *
 * @param {string} text
 * @param {string} [indent] before all lines but the first
 */
export function wrap(text, indent = '') {
  const [first, ...words] = text.split(' ');
  const lines = [first];
  for (const word of words) {
    const longer = `${lines.at(-1)} ${word}`;
    if (longer.length > WIDTH) lines.push(indent + word);
    else lines[lines.length - 1] = longer;
  }
  return lines.join('\n');
}
