/** The pictures of docs/editing.md, made by `npm run images -w @pain/e2e`; part of the admin's own files. */
const PICTURES = import.meta.glob<string>('../../../../../../docs/images/editing/*.png', {
  eager: true,
  query: '?url',
  import: 'default',
});

/**
 * Where the admin serves a picture of the guide.
 *
 * @param source as docs/editing.md names it, such as `images/editing/alert.png`.
 */
export function findPicture(source: string): string | undefined {
  return PICTURES[`../../../../../../docs/${source}`];
}
