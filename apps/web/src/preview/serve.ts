import { createServer, type RequestListener } from 'node:http';
import { BROWSER_LIMITS, isSentTwice, STALLED_MS } from '@pain/schema';

/** The preview as compiled, on a server of our own: that of Astro's adapter has no limits that can be set. */
process.env.ASTRO_NODE_AUTOSTART = 'disabled';
const compiled = new URL('../../dist/preview/server/entry.mjs', import.meta.url);
const { handler }: { handler: RequestListener } = await import(compiled.href);

const server = createServer(BROWSER_LIMITS, (request, response) => {
  // The preview judges by the host who may ask: Node says only the first.
  if (isSentTwice(request, 'host')) response.writeHead(400, { connection: 'close' }).end();
  // Of which nothing can be made that Astro could be asked by.
  else if (request.method === 'TRACE') response.writeHead(405, { allow: 'GET, HEAD' }).end();
  else handler(request, response);
});
server.timeout = STALLED_MS;
server.listen(Number(process.env.PORT), process.env.HOST);
