/** `faq:abc123`: names a document among all types. */
export function keyOf(document: { type: string; id: string }): string {
  return `${document.type}:${document.id}`;
}
