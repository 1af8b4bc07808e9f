import { once } from 'node:events';
import { createServer, type RequestListener, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import {
  CONTROL_API_HEADER,
  CONTROL_API_VERSION,
  type PublisherState,
  type Receipt,
  type ReleaseSummary,
} from '@pain/schema';
import { afterAll, beforeAll } from 'vitest';

/**
 * Stands where the CMS looks for its publisher during the tests of a file, for what
 * only a publisher can know.
 */
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

/** Answers as the contract of the control address says. */
export function sendAnswer(
  response: ServerResponse,
  answer: PublisherState | Receipt | ReleaseSummary[] | { status: 'looking' },
  { status = 200, version = CONTROL_API_VERSION } = {},
): void {
  response.writeHead(status, { 'content-type': 'application/json', [CONTROL_API_HEADER]: version });
  response.end(JSON.stringify(answer));
}

/** What only lists of releases need. */
export const RELEASE = { pages: 1, isSearchCurrent: true, assets: 'a' };
