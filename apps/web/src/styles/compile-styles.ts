import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import * as sass from 'sass';
import { addColourSchemes } from './colour-schemes.ts';
import { keepUsed } from './keep-used.ts';

const SOURCE = fileURLToPath(new URL('./site.scss', import.meta.url));
const PACKAGES = path.dirname(
  path.dirname(createRequire(import.meta.url).resolve('nhsuk-frontend/package.json')),
);

/** The site's stylesheet. */
export interface Styles {
  css: string;
  /** Our own files that it was made of. */
  sources: string[];
}

/**
 * Makes the stylesheet, which takes more than a second.
 *
 * @throws Error that names the place, when a source is at fault.
 */
export async function compileStyles(): Promise<Styles> {
  const { css, loadedUrls } = compileSass();
  const sources = loadedUrls.filter(isOurs).map((url) => fileURLToPath(url));
  return { css: addColourSchemes(await keepUsed(css)), sources };
}

/**
 * The whole stylesheet, before what no page can use is dropped.
 *
 * @param source one of our own files.
 */
export function compileSass(source = SOURCE): sass.CompileResult {
  return sass.compile(source, {
    loadPaths: [PACKAGES],
    quietDeps: true,
    silenceDeprecations: ['if-function'],
  });
}

function isOurs(url: URL): boolean {
  return url.protocol === 'file:' && !fileURLToPath(url).startsWith(PACKAGES);
}
