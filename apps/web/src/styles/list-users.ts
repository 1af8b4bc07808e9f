import { globSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { NHS_COMPONENTS } from '../nhs/params.ts';

const SOURCES = ['../', '../../../../packages/blocks/'].map((folder) =>
  fileURLToPath(new URL(folder, import.meta.url)),
);
const NHS = path.dirname(createRequire(import.meta.url).resolve('nhsuk-frontend/package.json'));

const IMPORT = /\{% from "([^"]+)"/g;

/** Every file by which a rule of the stylesheet may be used: our sources, and the NHS's templates. */
export function listUsers(): string[] {
  return [...findTemplates(), ...SOURCES.flatMap((folder) => globSync(path.join(folder, '**/*.{astro,ts}')))];
}

/** The templates of the components in use, and those that they take in. */
function findTemplates(): string[] {
  const found = new Set(NHS_COMPONENTS.map((name) => `nhsuk/components/${name}/template.njk`));
  for (const template of found) {
    const text = readFileSync(path.join(NHS, 'dist', template), 'utf8');
    for (const [, imported = ''] of text.matchAll(IMPORT))
      found.add(imported.replace('macro.njk', 'template.njk'));
  }
  return [...found].map((template) => path.join(NHS, 'dist', template));
}
