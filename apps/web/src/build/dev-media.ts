import type { AstroIntegration } from 'astro';
import { makePicture } from '../media/make-picture.ts';
import { developmentSource } from './development-source.ts';
import { makeSite } from './make-site.ts';

const DEADLINE_MS = 30_000;

/**
 * In development nothing is built: the files of the media library are handed on from the
 * CMS as they are asked for.
 */
export function devMedia(): AstroIntegration {
  return {
    name: 'dev-media',
    hooks: {
      'astro:server:setup': ({ server }) => {
        server.middlewares.use((request, response, next) => {
          if (!request.url?.startsWith('/media/')) return next();
          fetchMedia(request.url)
            .then(({ type, body }) => response.writeHead(200, { 'content-type': type }).end(body))
            .catch(next);
        });
      },
    },
  };
}

async function fetchMedia(path: string): Promise<{ type: string; body: Buffer }> {
  const source = developmentSource();
  const { manifest } = await makeSite(source);
  const file = manifest.media.find((candidate) => candidate.path === path);
  if (!file) throw new Error(`No page shows a file at ${path}.`);
  const answer = await fetch(new URL(file.url, source.cmsUrl), { signal: AbortSignal.timeout(DEADLINE_MS) });
  if (!answer.ok) throw new Error(`The CMS answered ${answer.status} for “${file.name}”. Upload it again.`);
  const body = Buffer.from(await answer.arrayBuffer());
  if (file.picture === null) return { type: answer.headers.get('content-type') ?? '', body };
  return { type: `image/${file.picture.format}`, body: await makePicture(body, file.name, file.picture) };
}
