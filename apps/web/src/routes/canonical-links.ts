import { type ContentType, type Document, mapAddresses } from '@pain/schema';

/** What may lead to a page of this site. */
const MAY_BE_OWN = /^(?:\/|https?:)/i;

/** Documents stay the same from build to build: of thousands, a publish changes one. */
const known = new WeakMap<Document, readonly string[]>();

/**
 * Documents with each link to a page of this site as the site itself writes it, so that readers of any copy of the site get there without
 * a redirect. Those that need no other are the same objects.
 *
 * @param toCanonical how the site writes an address.
 * @param types those of the documents.
 */
export function makeLinksCanonical(
  documents: readonly Document[],
  toCanonical: (address: string) => string,
  types: readonly ContentType[],
): Document[] {
  const byName = new Map(types.map((type) => [type.name, type]));
  return documents.map((document) => {
    const type = byName.get(document.type);
    return addressesIn(document, type).every((address) => toCanonical(address) === address)
      ? document
      : mapAddresses(document, toCanonical, type);
  });
}

function addressesIn(document: Document, type: ContentType | undefined): readonly string[] {
  const before = known.get(document);
  if (before !== undefined) return before;
  const found = new Set<string>();
  const collect = (address: string) => {
    if (MAY_BE_OWN.test(address)) found.add(address);
    return address;
  };
  mapAddresses(document, collect, type);
  known.set(document, [...found]);
  return [...found];
}
