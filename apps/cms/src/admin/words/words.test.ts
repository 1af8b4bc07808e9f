import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { FIELD_WORDS } from './field-words';

const ERRORS = 'dist/admin/admin/src/utils/translatedErrors.mjs';

/** The names by which Strapi asks for what it says at a field. Its package says of CommonJS that it is an ES module: only its file can be imported. */
async function askedFor(): Promise<string[]> {
  const strapi = createRequire(import.meta.url).resolve('@strapi/strapi/package.json');
  const admin = createRequire(strapi).resolve('@strapi/admin/package.json');
  const { translatedErrors } = await import(pathToFileURL(path.join(admin, '..', ERRORS)).href);
  return Object.values<{ id: string }>(translatedErrors).map(({ id }) => id);
}

describe('what the admin says at a field', () => {
  it('is ours for everything that Strapi finds wrong', async () => {
    const ids = await askedFor();
    expect(ids.length).toBeGreaterThan(0);
    expect(ids.filter((id) => !(id in FIELD_WORDS))).toEqual([]);
  });
});
