import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { expect, it } from 'vitest';

const FILE = 'dist/admin/pages/EditView/components/FormInputs/Component/Repeatable.mjs';

it('Strapi still writes nothing on the button that opens a new part; else nameNewParts can go', () => {
  const main = createRequire(import.meta.url).resolve('@strapi/content-manager/strapi-server');
  const source = readFileSync(path.join(main.slice(0, main.indexOf('/dist/')), FILE), 'utf8');
  expect(source).toMatch(/Accordion\.Trigger, \{\s*children: displayValue\s*\}/);
});
