import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { cleanText } from '@pain/schema';
import satori from 'satori';
import sharp from 'sharp';

/** What the picture shows. */
export interface Names {
  service: string;
  organisation: string;
}
type Style = Record<string, string | number>;

/** As Open Graph readers expect it, in pixels. */
const SIZE = { width: 1200, height: 630 };
const BLUE = '#0055a6';
/** A name of more characters is written smaller, so that three lines hold it. */
const LONG = 45;

/** Arial's metrics under a free licence: the same picture on every machine, whatever fonts it has. */
const FONTS = path.join(
  path.dirname(createRequire(import.meta.url).resolve('@fontsource/arimo/package.json')),
  'files',
);
const LETTER = /(?!\p{Variation_Selector})[\p{L}\p{M}\p{N}]/u;
/** The parts of the font, one for each group of letters: Welsh ŵ and ŷ are in the second. */
const SUBSETS = [
  'latin',
  'latin-ext',
  'vietnamese',
  'greek',
  'greek-ext',
  'cyrillic',
  'cyrillic-ext',
  'hebrew',
];

/**
 * Returns a PNG with the names inside its edges. Emoji and other signs that the font lacks are left out, and
 * so is a name with letters that it lacks, rather than drawn as boxes.
 */
export async function drawSocialImage(names: Names): Promise<Buffer> {
  const whole = { service: toDrawable(names.service), organisation: toDrawable(names.organisation) };
  const { svg, missing } = await draw(whole);
  if (missing.size === 0) return toPng(svg);
  const [service = '', organisation = ''] = [whole.service, whole.organisation]
    .map((name) => dropMissing(name, missing))
    .filter((name) => name !== '');
  return toPng((await draw({ service, organisation })).svg);
}

/** The drawing, and the letters of the names that no font has: they are boxes in it. */
async function draw({ service, organisation }: Names): Promise<{ svg: string; missing: Set<string> }> {
  const missing = new Set<string>();
  const svg = await satori(
    box({ height: '100%', width: '100%', padding: 80, justifyContent: 'space-between', background: BLUE }, [
      line(
        { fontSize: service.length > LONG ? 60 : 76, fontWeight: 700, lineHeight: 1.15, lineClamp: 3 },
        service,
      ),
      ...(organisation === ''
        ? []
        : [
            box(
              { paddingTop: 32, borderTop: '4px solid white' },
              line({ fontSize: 38, lineClamp: 2 }, organisation),
            ),
          ]),
    ]),
    {
      ...SIZE,
      fonts: await readFonts(),
      loadAdditionalAsset: async (_kind, letters) => {
        for (const sign of letters) missing.add(sign);
        return [];
      },
    },
  );
  return { svg, missing };
}

async function toPng(svg: string): Promise<Buffer> {
  return sharp(Buffer.from(svg)).png({ palette: true }).toBuffer();
}

async function readFonts() {
  return Promise.all(SUBSETS.flatMap((subset) => [readFont(subset, 400), readFont(subset, 700)]));
}

async function readFont(subset: string, weight: 400 | 700) {
  const data = await readFile(path.join(FONTS, `arimo-${subset}-${weight}-normal.woff`));
  return { name: `Arimo ${subset}`, weight, style: 'normal' as const, data };
}

/** The font has one hyphen. */
function toDrawable(name: string): string {
  return cleanText(name).replace(/[\u2010\u2011]/g, '-');
}

function dropMissing(name: string, missing: ReadonlySet<string>): string {
  const drawn = [...name].filter((sign) => !missing.has(sign));
  const lacksLetters = [...name].some((sign) => missing.has(sign) && LETTER.test(sign));
  return lacksLetters ? '' : cleanText(drawn.join('')).trim();
}

/** A long word is broken at the edge, and a long name cut at the end of its last line. */
function line(style: Style, text: string) {
  return box(
    { display: 'block', overflow: 'hidden', textOverflow: 'ellipsis', wordBreak: 'break-word', ...style },
    text,
  );
}

/** Satori takes what React would make of JSX. */
function box(style: Style, children: unknown) {
  const usual = { display: 'flex', flexDirection: 'column', boxSizing: 'border-box', color: 'white' };
  return { type: 'div', key: null, props: { style: { ...usual, ...style }, children } };
}
