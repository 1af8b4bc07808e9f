/** A paragraph of formatted text, as the whole of a text. */
export function paragraph(text: string) {
  return [{ type: 'paragraph', children: [{ type: 'text', text }] }];
}
