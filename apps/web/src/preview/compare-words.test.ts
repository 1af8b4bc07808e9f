import { expect, test } from 'vitest';
import { compareWords } from './compare-words.ts';

const page = (text: string) => `<header>Menu</header><main id="m"><p>${text}</p></main><footer>x</footer>`;

test('words that come and go are told apart', () => {
  expect(compareWords(page('Call &amp; ask'), page('Write &amp; ask'))).toEqual([
    { text: 'Call', kind: 'removed' },
    { text: 'Write', kind: 'added' },
    { text: ' & ask', kind: 'same' },
  ]);
});

test('of much that stays only the words around a change are shown, and whole ones', () => {
  const long = `${'word '.repeat(100)}end`;
  const [same, added] = compareWords(page(long), page(`${long} new`));
  expect(same?.text).toMatch(/^(word )+… (word )+end$/);
  expect(added).toEqual({ text: ' new', kind: 'added' });
});

test('all words of a page that goes are removed', () => {
  expect(compareWords(page('Gone'), null)).toEqual([{ text: 'Gone', kind: 'removed' }]);
});
