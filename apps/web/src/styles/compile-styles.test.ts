import { fileURLToPath } from 'node:url';
import postcss from 'postcss';
import { describe, expect, it } from 'vitest';
import { compileSass } from './compile-styles.ts';
import { keepUsed } from './keep-used.ts';

const OURS = ['page', 'blocks', 'of-blocks', 'print'];
const selectorsOf = (css: string): string[] => {
  const found: string[] = [];
  postcss.parse(css).walkRules(({ selectors }) => {
    found.push(...selectors);
  });
  return found;
};

describe('the stylesheet', () => {
  it.each(OURS)(
    'has every rule of ours in _%s.scss: each is of something that pages may have',
    async (name) => {
      const { css } = compileSass(fileURLToPath(new URL(`./_${name}.scss`, import.meta.url)));
      expect(selectorsOf(await keepUsed(css))).toEqual(selectorsOf(css));
    },
  );
});
