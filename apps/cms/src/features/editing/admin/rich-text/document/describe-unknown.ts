/** What is said of a part that the editor does not know, with the words that stand in it. */
export function describeUnknown(stored: unknown): string {
  const kind = kindOf(stored);
  const words = wordsIn(stored).trim();
  const name = NAMES[kind] ?? (kind === '' ? 'Something damaged' : `Something of an unknown kind (${kind})`);
  return `${name}${words === '' ? '' : `: “${words}”`}`;
}

/** What Strapi's own editor left behind, and the website cannot show. */
const NAMES: Readonly<Record<string, string>> = {
  image: 'A picture within the text. The website cannot show it: delete it, and add a block Picture',
  link: 'A link without words',
};

function kindOf(stored: unknown): string {
  return typeof stored === 'object' && stored !== null && 'type' in stored ? String(stored.type) : '';
}

function wordsIn(stored: unknown): string {
  if (typeof stored === 'string') return stored;
  if (Array.isArray(stored)) return stored.map(wordsIn).join(' ');
  if (typeof stored !== 'object' || stored === null) return '';
  if ('text' in stored) return wordsIn(stored.text);
  return 'children' in stored ? wordsIn(stored.children) : '';
}
