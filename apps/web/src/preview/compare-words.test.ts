import { expect, test } from 'vitest';
import { compareWords, toText } from './compare-words.ts';

const page = (text: string, alert = '', menu = 'Menu') =>
  `<html><head><title>T</title></head><body><header>${menu}</header>${alert}<main id="m"><p>${text}</p></main><footer>x</footer></body></html>`;

test('added and removed words are marked as such', () => {
  expect(compareWords(page('Call &amp; ask'), page('Write &amp; ask'))).toEqual([
    { text: 'Menu\n', kind: 'same' },
    { text: 'Call', kind: 'removed' },
    { text: 'Write', kind: 'added' },
    { text: ' & ask\nx', kind: 'same' },
  ]);
});

test('words outside of the content count, such as those of an alert or of the menu', () => {
  const alert = '<div role="region"><h2>Important</h2><p>No lift today</p></div>';
  const changes = (after: string) => compareWords(page('Hello'), after).filter(({ kind }) => kind !== 'same');
  const [added, ...others] = changes(page('Hello', alert));
  expect(others).toEqual([]);
  expect(added).toEqual({ text: expect.stringContaining('Important\nNo lift today'), kind: 'added' });
  expect(changes(page('Hello', '', 'Contact'))).toEqual([
    { text: 'Menu', kind: 'removed' },
    { text: 'Contact', kind: 'added' },
  ]);
});

test('the banner of the preview is none of the words of a page, and the text of a picture is', () => {
  const banner = '<aside class="preview-banner"><strong>Draft.</strong><ul><li>Help</li></ul></aside>';
  expect(compareWords(page('Hello'), page('Hello', banner))).toEqual([
    { text: 'Menu\nHello\nx', kind: 'same' },
  ]);
  expect(toText(page('<img src="a" alt="A group &amp; a nurse"><img alt="" src="b">'))).toBe(
    'Menu\n[Picture: A group & a nurse]\nx',
  );
});

test('of much that stays only the words beside a change are shown, and whole ones', () => {
  const long = 'word '.repeat(100);
  const compared = compareWords(page(`${long}old ${long}`), page(`${long}new ${long}more`));
  expect(compared.map(({ text }) => text)).toEqual([
    expect.stringMatching(/^… (word )+$/),
    'old',
    'new',
    expect.stringMatching(/^ (word )+… (word )*word$/),
    ' more',
    '\nx',
  ]);
});

test('all words of a page that goes are removed', () => {
  expect(compareWords(page('Gone'), null)).toEqual([{ text: 'Menu\nGone\nx', kind: 'removed' }]);
});
