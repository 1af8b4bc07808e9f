import type { APIRoute } from 'astro';

/** Answers once the server runs. */
export const GET: APIRoute = () => new Response('ready');
