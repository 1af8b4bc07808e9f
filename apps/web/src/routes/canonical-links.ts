import { type ContentType, type Document, type LinkValue, mapAddresses } from '@pain/schema';

/** What may lead to a page of this site. */
const MAY_BE_OWN = /^(?:\/|https?:)/i;

/**
 * What is known of a document's links. Documents stay the same from build to build: of
 * thousands, a publish changes one.
 */
interface Known {
  links: readonly LinkValue[];
  /** How they were shown last, and the document so. */
  last?: { addresses: string; document: Document };
}
const known = new WeakMap<Document, Known>();

/**
 * Documents with each link to something of this site as the site itself writes it now, so that readers of any
 * copy of the site get there without a redirect. Those that need no other are the same objects.
 *
 * @param toCanonical how the site writes the address of a link.
 * @param types those of the documents.
 */
export function makeLinksCanonical(
  documents: readonly Document[],
  toCanonical: (link: LinkValue) => string,
  types: readonly ContentType[],
): Document[] {
  const byName = new Map(types.map((type) => [type.name, type]));
  return documents.map((document) => withLinks(document, byName.get(document.type), toCanonical));
}

function withLinks(
  document: Document,
  type: ContentType | undefined,
  toCanonical: (link: LinkValue) => string,
): Document {
  const found = known.get(document) ?? { links: linksOf(document, type) };
  known.set(document, found);
  if (found.links.every((link) => link.target === undefined && toCanonical(link) === link.url))
    return document;
  const addresses = JSON.stringify(found.links.map(toCanonical));
  if (found.last?.addresses !== addresses)
    found.last = { addresses, document: mapAddresses(document, toCanonical, type) };
  return found.last.document;
}

function linksOf(document: Document, type: ContentType | undefined): readonly LinkValue[] {
  const found: LinkValue[] = [];
  mapAddresses(
    document,
    (link) => {
      if (link.target !== undefined || MAY_BE_OWN.test(link.url)) found.push(link);
      return link.url;
    },
    type,
  );
  return found;
}
