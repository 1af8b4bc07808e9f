import { type Document, mapAddresses } from '@pain/schema';

/** What may lead to a page of this site. */
const MAY_BE_OWN = /^(?:\/|https?:)/i;

/** Documents stay the same from build to build: of thousands, a publish changes one. */
const known = new WeakMap<Document, readonly string[]>();

/**
 * Documents with each link to a page of this site as the site itself writes it, so that readers of any copy of the site get there without
 * a redirect. Those that need no other are the same objects.
 *
 * @param toCanonical how the site writes an address.
 */
export function makeLinksCanonical(
  documents: readonly Document[],
  toCanonical: (address: string) => string,
): Document[] {
  return documents.map((document) =>
    addressesIn(document).every((address) => toCanonical(address) === address)
      ? document
      : mapAddresses(document, toCanonical),
  );
}

function addressesIn(document: Document): readonly string[] {
  const before = known.get(document);
  if (before !== undefined) return before;
  const found = new Set<string>();
  mapAddresses(document, (address) => {
    if (MAY_BE_OWN.test(address)) found.add(address);
    return address;
  });
  known.set(document, [...found]);
  return [...found];
}
