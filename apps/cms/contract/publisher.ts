import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll } from 'vitest';

/** Stands where the CMS looks for its publisher during the tests of a file, for what only a publisher can know. */
export function providePublisher(answer: RequestListener): void {
  const usual = process.env.CONTROL_URL;
  const server = createServer(answer);
  beforeAll(async () => {
    await once(server.listen(0, '127.0.0.1'), 'listening');
    process.env.CONTROL_URL = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => {
    server.close();
    if (usual === undefined) delete process.env.CONTROL_URL;
    else process.env.CONTROL_URL = usual;
  });
}
