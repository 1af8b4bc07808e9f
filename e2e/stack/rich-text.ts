/** A paragraph of Strapi's editor, as the whole of a text. */
export function paragraph(text: string) {
  return [{ type: 'paragraph', children: [{ type: 'text', text }] }];
}
