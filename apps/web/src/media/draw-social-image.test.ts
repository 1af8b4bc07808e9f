import fc from 'fast-check';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { drawSocialImage } from './draw-social-image.ts';

const EDGE = 60;
const SERVICE = 'Pain Self-Management Service';
const ORGANISATION = 'Riverside Hospital';

/** The smallest box in pixels that holds all that is drawn; null when nothing is. */
async function findDrawn(service: string, organisation: string) {
  const image = sharp(await drawSocialImage({ service, organisation })).greyscale();
  const { data, info } = await image.raw().toBuffer({ resolveWithObject: true });
  const drawn = [...data.keys()].filter((at) => Math.abs((data[at] ?? 0) - (data[0] ?? 0)) > 20);
  if (drawn.length === 0) return null;
  const columns = drawn.map((at) => (at / info.channels) % info.width);
  const rows = drawn.map((at) => Math.floor(at / info.channels / info.width));
  const [left, right] = columns.reduce(
    ([low, high], at) => [Math.min(low, at), Math.max(high, at)],
    [1e9, 0],
  );
  return { left, right, top: rows[0] ?? 0, bottom: rows.at(-1) ?? 0, pixels: drawn.length };
}

describe('the picture for sharing', () => {
  it.each([
    ['usual names', SERVICE, ORGANISATION],
    [
      'long names',
      'Pain and rehabilitation for everybody in the county and beyond '.slice(0, 80),
      'Hospital '.repeat(13),
    ],
    ['words without an end', 'W'.repeat(80), 'W'.repeat(120)],
  ])('holds %s within its edges, with the organisation at its end', async (_, service, organisation) => {
    const { left = 0, right = 0, top = 0, bottom = 0 } = (await findDrawn(service, organisation)) ?? {};
    expect([left, top].every((at) => at >= EDGE)).toBe(true);
    expect([right <= 1200 - EDGE, bottom <= 630 - EDGE, bottom > 500]).toEqual([true, true, true]);
  });

  it('has every letter of the languages that are written in Latin, Greek, Cyrillic and Hebrew letters', async () => {
    const names = ['Tŷ Gŵyn', 'Łódź', 'Bệnh viện', 'Ελλάδα', 'Боль', 'שלום', '“Self‑care” – 10 €'];
    // A name with a letter that is missing would not be drawn.
    const drawn = await Promise.all(names.map((name) => findDrawn(name, '')));
    expect(names.filter((_, at) => drawn[at] === null)).toEqual([]);
  });

  it('draws a letter with its sign, and not another one', async () => {
    expect(await findDrawn('ŷ', '')).not.toEqual(await findDrawn('y', ''));
    expect(await findDrawn('y\u0302', '')).toEqual(await findDrawn('ŷ', ''));
  });

  it('leaves emoji out', async () => {
    expect(await findDrawn('Pain 👩\u200D⚕\uFE0F', ORGANISATION)).toEqual(
      await findDrawn('Pain', ORGANISATION),
    );
  });

  it('shows the organisation instead of a name of letters that the font lacks, and never boxes', async () => {
    expect(await findDrawn('درد', ORGANISATION)).toEqual(await findDrawn(ORGANISATION, ''));
    expect(await findDrawn('疼痛', 'درد')).toBeNull();
  });

  it('holds any names within its edges', async () => {
    const name = (maxLength: number) =>
      fc.string({ unit: fc.constantFrom(...'WWWiŷ Ł—Яđ'), minLength: 1, maxLength });
    await fc.assert(
      fc.asyncProperty(name(80), name(120), async (service, organisation) => {
        const { left = EDGE, right = 0, bottom = 0 } = (await findDrawn(service, organisation)) ?? {};
        expect([left >= EDGE, right <= 1200 - EDGE, bottom <= 630 - EDGE]).toEqual([true, true, true]);
      }),
      { numRuns: 5 },
    );
  });
});
