import { createHash } from 'node:crypto';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { CONTROL_API_VERSION, type ControlRoute, controlRoutes } from './routes.ts';
import { writeControlDocument } from './write-document.ts';

const DOCUMENT = path.resolve(import.meta.dirname, '../../../../docs/control-api.md');
const routes: ControlRoute<unknown, unknown>[] = Object.values(controlRoutes);

describe('the contract of the control address', () => {
  it('is what docs/control-api.md says', async () => {
    await expect(writeControlDocument()).toMatchFileSnapshot(DOCUMENT);
  });

  it('says of each field what it means', () => {
    expect(writeControlDocument()).not.toMatch(/\| +\|$/m);
  });

  it('has another version when a request or an answer is another one', () => {
    const shapes = routes.map(({ meaning: _meaning, request, answer, ...route }) => [
      route,
      toShape(request),
      toShape(answer),
    ]);
    const digest = createHash('sha256').update(JSON.stringify(shapes)).digest('hex').slice(0, 16);
    // When the digest changes, make CONTROL_API_VERSION one more, and renew both here.
    expect([CONTROL_API_VERSION, digest]).toMatchInlineSnapshot(`
      [
        1,
        "27417f297f0efb56",
      ]
    `);
  });
});

/** Words for readers change nothing between CMS and publisher. */
function toShape(schema: z.ZodType): unknown {
  const override = ({ jsonSchema }: { jsonSchema: { title?: string; description?: string } }) => {
    delete jsonSchema.title;
    delete jsonSchema.description;
  };
  return z.toJSONSchema(schema, { override, unrepresentable: 'any' });
}
