import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { APIRoute, GetStaticPaths } from 'astro';

const IMAGES = path.join(
  path.dirname(createRequire(import.meta.url).resolve('nhsuk-frontend/package.json')),
  'dist/nhsuk/assets/images',
);

/** The icons that the NHS's styles in use ask for by address. */
export const getStaticPaths = (() => [{ params: { icon: 'nhsuk-icon-cross' } }]) satisfies GetStaticPaths;

export const GET: APIRoute = async ({ params }) =>
  new Response(await readFile(path.join(IMAGES, `${params.icon}.svg`)), {
    headers: { 'content-type': 'image/svg+xml' },
  });
