import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { choiceWords } from '@pain/schema';
import { describe, expect, it } from 'vitest';
import { FIELD_WORDS } from './field-words';

const ERRORS = 'utils/translatedErrors.mjs';
const OWN_WORDS = 'translations/en.json.mjs';

/**
 * A part of Strapi's admin. Its package says of CommonJS that it is an ES module: only
 * its files can be imported.
 */
async function importOfAdmin(file: string) {
  const strapi = createRequire(import.meta.url).resolve('@strapi/strapi/package.json');
  const admin = createRequire(strapi).resolve('@strapi/admin/package.json');
  return import(pathToFileURL(path.join(admin, '../dist/admin/admin/src', file)).href);
}

/** The names by which Strapi asks for what it says at a field. */
async function askedFor(): Promise<string[]> {
  const { translatedErrors } = await importOfAdmin(ERRORS);
  return Object.values<{ id: string }>(translatedErrors).map(({ id }) => id);
}

describe('what the admin says at a field', () => {
  it('is ours for everything that Strapi finds wrong', async () => {
    const ids = await askedFor();
    expect(ids.length).toBeGreaterThan(0);
    expect(ids.filter((id) => !(id in FIELD_WORDS))).toEqual([]);
  });
});

describe('the words of a choice', () => {
  it('replace nothing that Strapi says by the same name: give such a key another', async () => {
    const { default: own } = await importOfAdmin(OWN_WORDS);
    expect(Object.keys(own)).toContain('global.home');
    expect(Object.keys(choiceWords).filter((key) => key in own)).toEqual([]);
  });
});
