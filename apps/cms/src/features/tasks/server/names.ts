/** `Jo Bloggs` of `Jo Bloggs <jo@example.org>`. */
export function nameIn(actor: string): string {
  return actor.replace(/ <[^>]*>$/, '');
}
