import type { APIRoute } from 'astro';
import { readSite } from '../content/read-site.ts';

/** The entries that this site is made from, so that the next one can show an earlier version of one of them. */
export const GET: APIRoute = async () => {
  const { documents } = await readSite();
  return Response.json({ documents });
};
