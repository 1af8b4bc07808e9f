import type { APIRoute } from 'astro';
import { readSite } from '../content/read-site.ts';

/** Tells Astro's integrations what the site consists of; it is no part of a release. */
export const GET: APIRoute = async () => Response.json((await readSite()).manifest);
