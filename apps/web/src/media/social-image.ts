import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import satori from 'satori';
import sharp from 'sharp';

/** Where the picture is that other websites show with a link to this one, unless a page has its own. */
export const SOCIAL_IMAGE = '/social.png';

/** As Open Graph readers expect it, in pixels. */
const SIZE = { width: 1200, height: 630 };
const BLUE = '#0055a6';

/** Arial's metrics under a free licence: the same picture on every machine, whatever fonts it has. */
const FONTS = path.join(
  path.dirname(createRequire(import.meta.url).resolve('@fontsource/arimo/package.json')),
  'files',
);

interface Names {
  service: string;
  organisation: string;
}

/**
 * Writes the picture into a build's output. It is made anew only when the names on it change.
 *
 * @param cacheDir keeps the last one.
 */
export async function addSocialImage(
  names: Names,
  { outDir, cacheDir }: { outDir: string; cacheDir: string },
): Promise<void> {
  const digest = createHash('sha256').update(JSON.stringify(names)).digest('hex');
  const kept = path.join(cacheDir, `social-${digest}.png`);
  const image = await readFile(kept).catch(() => null);
  const whole = image ?? (await drawSocialImage(names));
  if (image === null) await writeFile(kept, whole);
  await writeFile(path.join(outDir, SOCIAL_IMAGE), whole);
}

async function drawSocialImage({ service, organisation }: Names): Promise<Buffer> {
  const fonts = await Promise.all([readFont(400), readFont(700)]);
  const svg = await satori(
    box({ height: '100%', width: '100%', padding: 80, justifyContent: 'space-between', background: BLUE }, [
      box({ fontSize: 76, fontWeight: 700, lineHeight: 1.15 }, service),
      box({ fontSize: 38, paddingTop: 32, borderTop: '4px solid white' }, organisation),
    ]),
    { ...SIZE, fonts },
  );
  return sharp(Buffer.from(svg)).png({ palette: true }).toBuffer();
}

async function readFont(weight: 400 | 700) {
  const data = await readFile(path.join(FONTS, `arimo-latin-${weight}-normal.woff`));
  return { name: 'Arimo', weight, style: 'normal' as const, data };
}

/** Satori takes what React would make of JSX. */
function box(style: Record<string, string | number>, children: unknown) {
  const usual = { display: 'flex', flexDirection: 'column', color: 'white' };
  return { type: 'div', key: null, props: { style: { ...usual, ...style }, children } };
}
