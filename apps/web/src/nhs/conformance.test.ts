import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { NHS_COMPONENTS } from './params.ts';
import { renderAny } from './render.ts';

interface Fixture {
  name: string;
  context: object;
  callBlock?: string;
  html: string;
}

const require = createRequire(import.meta.url);
/** Space between elements says nothing in these components; the templates indent by where they are called. */
const normalise = (html: string) =>
  html
    .replace(/\s+/g, ' ')
    .replace(/> </g, '><')
    .replace(/ ?(<|>) ?/g, '$1')
    .trim();

describe.each(NHS_COMPONENTS)('the NHS component %s', (component) => {
  const { fixtures }: { fixtures: Fixture[] } = require(
    `nhsuk-frontend/dist/nhsuk/components/${component}/fixtures.json`,
  );

  it.each(fixtures.map((fixture) => [fixture.name, fixture] as const))(
    'renders "%s" as the NHS does',
    (_name, fixture) => {
      expect(normalise(renderAny(component, fixture.context, fixture.callBlock))).toBe(
        normalise(fixture.html),
      );
    },
  );
});
