import { fileURLToPath } from 'node:url';
import postcss, { type AtRule, type Declaration, type Rule } from 'postcss';
import { beforeAll, describe, expect, it } from 'vitest';
import { compileSass, compileStyles } from './compile-styles.ts';
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

describe('on paper', () => {
  const important: string[] = [];

  beforeAll(async () => {
    const { css } = await compileStyles();
    postcss.parse(css).walkDecls('color', (declaration) => {
      if (declaration.important) important.push(describeRule(declaration));
    });
  });

  it('every word is black: no colour of a link, heading or label outweighs that of all', () => {
    expect(important).toEqual(['@media print { *, ::before, ::after { color: #000 } }']);
  });
});

function describeRule({ parent, value }: Declaration): string {
  const rule = parent as Rule;
  const { name, params } = rule.parent as AtRule;
  return `@${name} ${params} { ${rule.selectors.join(', ')} { color: ${value} } }`;
}
