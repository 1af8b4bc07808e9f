/** The first of some names, and how many there are besides: `Pacing, Sleep and 3 more`. */
export function nameSome(names: readonly string[], most: number, between = ', '): string {
  const rest = names.length > most ? ` and ${names.length - most} more` : '';
  return names.slice(0, most).join(between) + rest;
}

/**
 * The first of some sentences, and how many there are besides:
 * `The link is dead. And 3 more, listed under “Checks”.`
 *
 * @param where the others are found.
 */
export function saySome(sentences: readonly string[], most: number, where?: string): string {
  const rest = sentences.length - most;
  const others = rest > 0 ? [`And ${[`${rest} more`, where].filter(Boolean).join(', ')}.`] : [];
  return [...sentences.slice(0, most), ...others].join(' ');
}
