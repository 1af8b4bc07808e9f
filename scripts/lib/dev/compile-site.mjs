import { renameSync, rmSync } from 'node:fs';
import { inRoot, WITH_LIFELINE } from '../paths.mjs';
import { run } from '../run.mjs';

const ASTRO = inRoot('node_modules/astro/bin/astro.mjs');

/**
 * Compiles the website's code, and puts it in place only once that has worked: the publisher goes
 * on with the last that did.
 *
 * @throws Error with the end of what Astro says
 */
export async function compileSite(node, env) {
  const cwd = inRoot('apps/web');
  await run(node, [...WITH_LIFELINE, ASTRO, 'build', '--silent', '--outDir', 'dist/next'], { cwd, env });
  rmSync(inRoot('apps/web/dist/site'), { recursive: true, force: true });
  renameSync(inRoot('apps/web/dist/next'), inRoot('apps/web/dist/site'));
}
