import { describe, expect, it } from 'vitest';
import { addColourSchemes } from './colour-schemes.ts';
import { COLOURS } from './colours.ts';

describe('a stylesheet', () => {
  it('has each colour in a light and a dark value, by what it is for', () => {
    expect(addColourSchemes('body { color: #212b32; background: #f0f4f5 }')).toMatchInlineSnapshot(`
      ":root{color-scheme:light dark;--text-212b32:#212b32;--surface-f0f4f5:#f0f4f5}
      @media screen and (prefers-color-scheme:dark){:root{--text-212b32:#eef2f4;--surface-f0f4f5:#10181d}}
      body { color: var(--text-212b32); background: var(--surface-f0f4f5) }"
    `);
  });

  it('keeps its colours on paper, in forced colours and where the focus is', () => {
    const css = [
      '@media print { p { color: #123456 } }',
      '@media (forced-colors: active) { p { color: #123456 } }',
      'a:focus { color: #123456 }',
      'a { background-color: #ffeb3b; color: #212b32 }',
    ].join('\n');
    expect(addColourSchemes(css)).toContain(css);
  });

  it('forgets no colour of what has no focus, or is pressed', () => {
    const css = [
      'i:not(:focus) { color: #005eb8 }',
      'b:active, b:active:focus { color: #005eb8 }',
      'u:hover, u:focus { color: #212b32 }',
      '.x:has(a:not(.y):focus) { color: #212b32 }',
    ].join('\n');
    expect(addColourSchemes(css).split('\n').slice(2)).toEqual([
      'i:not(:focus) { color: var(--text-005eb8) }',
      'b:active, b:active:focus { color: var(--text-005eb8) }',
      'u:focus { color: #212b32 }',
      'u:hover { color: var(--text-212b32) }',
      '.x:has(a:not(.y):focus) { color: #212b32 }',
    ]);
  });

  it('leaves its black on yellow to a visited link that has the focus', () => {
    expect(addColourSchemes('.a:visited, .b:visited:focus { color: #003087 }')).toContain(
      '.a:visited:where(:not(:focus)) { color: var(--text-003087) }',
    );
  });

  it('is refused when it has a colour that nobody chose a dark one for, by its rule', () => {
    expect(() => addColourSchemes('.new { border: 1px solid #abcdef }')).toThrowErrorMatchingInlineSnapshot(`
      [Error: The stylesheet has a line colour without a dark counterpart: #abcdef in ".new { border: 1px solid #abcdef }".
      Add it to apps/web/src/styles/colours.ts, or drop the rule in keep-used.ts.]
    `);
  });
});

/** https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((start) => Number.parseInt(hex.slice(start, start + 2), 16) / 255)
    .map((part) => (part <= 0.040_45 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(a: string, b: string): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

const GROUNDS = ['#f0f4f5', '#ffffff', '#d8dde0'];
const WORDS = ['#212b32', '#4c6272', '#005eb8', '#330072', '#7c2855', '#002f5c'];

describe.each(['light', 'dark'] as const)('in the %s scheme', (scheme) => {
  it.each(GROUNDS)('every text stands out from %s by 7 to 1 (WCAG 1.4.6)', (ground) => {
    const surface = COLOURS.surface[ground]?.[scheme] ?? '';
    // Footers hold no secondary text, nor do they any visited link of another colour.
    const words = ground === '#d8dde0' ? ['#212b32', '#003087'] : WORDS;
    const weak = words.filter((word) => contrast(COLOURS.text[word]?.[scheme] ?? '', surface) < 7);
    expect(weak).toEqual([]);
  });
});
