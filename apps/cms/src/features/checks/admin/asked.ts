/** What is asked about before it breaks links, in words for staff. */
export interface Asked {
  title: string;
  goOn: string;
  stay: string;
  /** Said when they stay. */
  declined: string;
}

interface Rule extends Asked {
  method: string;
  address: RegExp;
}

/**
 * The addresses that publish one entry, and Strapi's own that give a file of the media library
 * another address on the website.
 */
const RULES: readonly Rule[] = [
  {
    method: 'POST',
    address:
      /\/content-manager\/(?:collection|single)-types\/.+\/actions\/publish$|\/approval\/[^/]+\/[^/]+\/approve$/,
    title: 'Publish it although links to it break?',
    goOn: 'Publish it anyway',
    stay: 'Do not publish it',
    declined: 'It was not published, as you chose. What you typed is kept.',
  },
  {
    method: 'POST',
    address: /\/upload\/files\/\d+\/replace$/,
    title: 'Replace the file although links to it break?',
    goOn: 'Replace it anyway',
    stay: 'Do not replace it',
    declined: 'The file was not replaced, as you chose.',
  },
  {
    method: 'PUT',
    address: /\/upload\/files\/\d+$/,
    title: 'Rename the file although links to it break?',
    goOn: 'Rename it anyway',
    stay: 'Do not rename it',
    declined: 'The file was not changed, as you chose.',
  },
];

/** What is asked about a request; null when nothing is. */
export function findAsked(method: string, address: string): Asked | null {
  const path = address.replace(/[?#].*$/, '');
  return RULES.find((rule) => rule.method === method && rule.address.test(path)) ?? null;
}
