import { Parser } from 'htmlparser2';

/** What a page points to and what can be pointed to in it. */
export interface PageOutline {
  /** Addresses as they are written, each once. */
  links: readonly string[];
  ids: ReadonlySet<string>;
}

/** The attributes that hold an address, by element. */
const ADDRESSES: Readonly<Record<string, readonly string[]>> = {
  a: ['href'],
  area: ['href'],
  link: ['href'],
  script: ['src'],
  img: ['src', 'srcset'],
  source: ['src', 'srcset'],
  video: ['src', 'poster'],
  audio: ['src'],
  track: ['src'],
  iframe: ['src'],
  object: ['data'],
  form: ['action'],
};

/** Reads the outline of an HTML page. */
export function readOutline(html: string): PageOutline {
  const links = new Set<string>();
  const ids = new Set<string>();
  const parser = new Parser({
    onopentag(element, attributes) {
      if (attributes.id) ids.add(attributes.id);
      if (element === 'a' && attributes.name) ids.add(attributes.name);
      if (attributes.property === 'og:image' && attributes.content) links.add(attributes.content);
      for (const name of ADDRESSES[element] ?? [])
        for (const address of addressesOf(name, attributes[name])) links.add(address);
    },
  });
  parser.end(html);
  return { links: [...links], ids };
}

function addressesOf(attribute: string, value: string | undefined): string[] {
  if (value === undefined) return [];
  return attribute === 'srcset' ? candidatesOf(value) : [value.trim()];
}

/**
 * The addresses in a `srcset`, in which a comma may stand:
 * https://html.spec.whatwg.org/multipage/images.html#parsing-a-srcset-attribute
 */
function candidatesOf(srcset: string): string[] {
  const candidates = srcset.matchAll(/[\s,]*(\S*[^\s,])(?:,|\s[^,(]*(?:\([^)]*\)[^,(]*)*)?/g);
  return [...candidates].map(([, address = '']) => address);
}
