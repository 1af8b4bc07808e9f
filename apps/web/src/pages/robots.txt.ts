import type { APIRoute } from 'astro';
import { readSite } from '../build/read-site.ts';

/** Everything may be indexed; pages that should not be say so themselves. */
export const GET: APIRoute = async () => {
  const { site } = await readSite();
  return new Response(
    `User-agent: *\nAllow: /\n\nSitemap: ${new URL('/sitemap-index.xml', site.home).href}\n`,
  );
};
