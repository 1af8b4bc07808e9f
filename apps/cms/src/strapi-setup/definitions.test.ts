import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { blocks, components, contentTypes, toStrapiComponent, toStrapiContentType } from '@pain/schema';
import type { Core } from '@strapi/strapi';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { defineFirst, refuseUndefined } from './definitions';

const require = createRequire(import.meta.url);
const CORE = path.join(path.dirname(require.resolve('@strapi/strapi/package.json')), '../core/dist');
const folder = mkdtempSync(path.join(tmpdir(), 'definitions-'));

interface Api {
  contentTypes: Record<string, { schema: object; actions: object; lifecycles: object }>;
}

/** The two registries of Strapi that definitions go to, and where its loaders look for files. */
function makeStrapi() {
  const apis: Record<string, Api['contentTypes']> = {};
  const registry = require(path.join(CORE, 'registries/components.js'))();
  const registries: Record<string, object> = {
    apis: {
      get: (name: string) => apis[name],
      add: (name: string, api: Api) => Object.assign(apis, { [name]: api.contentTypes }),
    },
    components: registry,
  };
  const places = { api: path.join(folder, 'api'), components: path.join(folder, 'components') };
  const strapi = { get: (name: string) => registries[name], dirs: { dist: places, app: places } };
  // No more of Strapi is there when definitions are registered.
  return { strapi: strapi as unknown as Core.Strapi, apis, components: registry.getAll() };
}

function define(strapi: Core.Strapi, register: (context: object) => unknown = () => undefined) {
  return defineFirst({ register }).register({ strapi });
}

function writeJson(file: string, content: object): void {
  mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
  writeFileSync(path.join(folder, file), JSON.stringify(content));
}

/**
 * What Strapi makes of files, without the name of each: only the builder of content
 * types, which is off, reads it.
 */
async function loadFromFiles() {
  const loaded = makeStrapi();
  for (const loader of ['apis', 'components'])
    await require(path.join(CORE, `loaders/${loader}.js`))(loaded.strapi);
  return JSON.parse(JSON.stringify(loaded, (key, value) => (key === '__filename__' ? undefined : value)));
}

beforeAll(() => {
  for (const type of contentTypes)
    writeJson(`api/${type.name}/content-types/${type.name}/schema.json`, toStrapiContentType(type));
  for (const one of [...components, ...blocks])
    writeJson(`components/${one.category}/${one.name}.json`, toStrapiComponent(one));
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('the definitions of packages/schema in Strapi', () => {
  it('are what Strapi would load from a file for each', async () => {
    const { strapi, ...defined } = makeStrapi();
    await define(strapi);
    const files = await loadFromFiles();
    expect(defined.apis).toEqual(files.apis);
    expect(defined.components).toEqual(files.components);
    expect(Object.keys(defined.apis)).toHaveLength(contentTypes.length);
  });

  it('are left alone where a file of an older version has defined them', async () => {
    const { strapi, ...defined } = makeStrapi();
    await define(strapi);
    const first = { ...defined.components };
    await define(strapi);
    expect(defined.components['blocks.text']).toBe(first['blocks.text']);
  });

  it('are there before the first plugin looks for them', async () => {
    const { strapi, apis } = makeStrapi();
    let seen: string[] = [];
    await define(strapi, () => {
      seen = Object.keys(apis);
    });
    expect(seen).toEqual(contentTypes.map(({ name }) => name));
  });

  it('may not be missing when Strapi starts, which would delete their entries', () => {
    const strapi = { contentType: (uid: string) => (uid === 'api::page.page' ? undefined : {}) };
    // It asks Strapi for nothing else.
    expect(() => refuseUndefined(strapi as unknown as Core.Strapi)).toThrowErrorMatchingInlineSnapshot(`
      [Error: Strapi started without api::page.page, and would delete their entries.
      See that src/extensions/content-manager is compiled and its plugin is enabled.]
    `);
  });
});
