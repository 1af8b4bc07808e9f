import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { blocks, components, contentTypes } from '@pain/schema';
import { describe, expect, it } from 'vitest';

const SRC = import.meta.dirname;
const OWN_APIS = ['approval', 'consent', 'history', 'links', 'publication', 'review', 'scheduling'];

describe('the one-line files that Strapi loads', () => {
  it.each(contentTypes.map(({ name }) => name))('there is one for the content type %s', (name) => {
    const file = `api/${name}/content-types/${name}/schema.ts`;
    expect(existsSync(path.join(SRC, file)), `Add src/${file}, with the line that its neighbours have`).toBe(
      true,
    );
  });

  it.each([...components, ...blocks].map(({ category, name }) => [category, name]))(
    'there is one for the component %s.%s',
    (category, name) => {
      const file = `components/${category}/${name}.ts`;
      expect(
        existsSync(path.join(SRC, file)),
        `Add src/${file}, with the line that its neighbours have`,
      ).toBe(true);
    },
  );

  it('there is none without a definition', () => {
    const known = [...contentTypes.map(({ name }) => name as string), ...OWN_APIS];
    expect(readdirSync(path.join(SRC, 'api')).filter((name) => !known.includes(name))).toEqual([]);
  });
});
