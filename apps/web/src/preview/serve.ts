import { createServer, type RequestListener } from 'node:http';
import { isSentTwice, KEEP_ALIVE_MS } from '@pain/schema';

/** As those of the public server: apps/publisher/src/serve/site-server.ts. */
const LIMITS = {
  headersTimeout: 15_000,
  requestTimeout: 20_000,
  connectionsCheckingInterval: 5000,
  keepAliveTimeout: KEEP_ALIVE_MS,
};

/** The preview as compiled, on a server of our own: that of Astro's adapter has no limits that can be set. */
process.env.ASTRO_NODE_AUTOSTART = 'disabled';
const compiled = new URL('../../dist/preview/server/entry.mjs', import.meta.url);
const { handler }: { handler: RequestListener } = await import(compiled.href);

const server = createServer(LIMITS, (request, response) => {
  // The preview judges by the host who may ask: Node says only the first.
  if (isSentTwice(request, 'host')) response.writeHead(400, { connection: 'close' }).end();
  else handler(request, response);
});
server.listen(Number(process.env.PORT), process.env.HOST);
