/** The addresses of the pictures that stand beside the definitions of blocks, by path. */
const PICTURES = import.meta.glob<string>('../../../../../../../packages/blocks/*/picture.webp', {
  eager: true,
  query: '?url',
  import: 'default',
});

const BY_NAME = new Map(Object.entries(PICTURES).map(([path, url]) => [path.split('/').at(-2), url]));

/** The address of a picture of what a block looks like; undefined of one that nobody has made yet. */
export function pictureOf(name: string): string | undefined {
  return BY_NAME.get(name);
}
