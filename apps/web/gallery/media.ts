import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { makePicture } from '../src/media/make-picture.ts';
import { toMediaFiles } from '../src/media/media-files.ts';
import { gallerySite } from './documents.ts';

/** A drawing that stands for whatever picture staff would upload. */
const DRAWING = Buffer.from(
  `<svg xmlns="http://www.w3.org/2000/svg" width="1280" height="720"><rect width="1280" height="720" fill="#cce0f5"/>
<circle cx="400" cy="360" r="180" fill="#7a5195"/><circle cx="850" cy="360" r="220" fill="#2f6f4f"/></svg>`,
);

/** Puts a file at every address at which the gallery's pages expect one. */
export function galleryMedia(): AstroIntegration {
  return {
    name: 'gallery-media',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        const files = toMediaFiles(gallerySite().routes.map(({ view }) => view));
        for (const { path: file, name, picture } of files) {
          const content = picture ? await makePicture(DRAWING, name, picture) : 'WEBVTT\n';
          const target = path.join(fileURLToPath(dir), file);
          await mkdir(path.dirname(target), { recursive: true });
          await writeFile(target, content);
        }
      },
    },
  };
}
