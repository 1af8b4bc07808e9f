import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import type { useFilter as UseFilter } from '@strapi/design-system';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { searchAsServer } from './search-as-server';

/**
 * What Strapi's pickers compare by. Its package says of CommonJS that it is an ES module, so that no name of
 * it can be imported here.
 */
const designSystem = createRequire(import.meta.url).resolve('@strapi/design-system');
const parts = createRequire(designSystem).resolve('@strapi/ui-primitives').replace(/\.js$/, '.mjs');
const { useFilter }: { useFilter: typeof UseFilter } = await import(pathToFileURL(parts).href);

const { Collator } = Intl;
beforeAll(searchAsServer);
afterAll(() => {
  Intl.Collator = Collator;
});

const filter = () => useFilter('en-GB', { sensitivity: 'base' });

describe('a picker of the admin', () => {
  it.each([
    ['Don’t overdo it', "don't"],
    ['The Café of Tŷ Gwyn', 'cafe of ty'],
    ['Œdema clinic', 'oedema'],
    ['Self\u2011care', 'self-care'],
    ['Self-care', 'self care'],
    ['What\u00A0is pain?', 'what is'],
  ])('shows what the server has found: %j by %j', (text, typed) => {
    expect(filter().contains(text, typed)).toBe(true);
  });

  it.each([
    ['Caffeine and pain', 'cafe'],
    ['Don’t overdo it', "can't"],
  ])('hides what has other words: %j by %j', (text, typed) => {
    expect(filter().contains(text, typed)).toBe(false);
  });

  it('leaves lists in their order', () => {
    expect(['b', 'Á', 'a'].sort(new Intl.Collator('en-GB').compare)).toEqual(['a', 'Á', 'b']);
    expect(new Intl.Collator('en-GB').compare('a', 'Á')).toBe(-1);
  });
});
