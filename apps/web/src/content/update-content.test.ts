import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { updateContent } from './update-content.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'update-'));
let asked = 0;
/** Nothing can be read from it: what counts here is how often it is asked. */
const cms = createServer((_request, response) => {
  asked += 1;
  response.writeHead(401).end();
});

beforeAll(async () => {
  cms.listen(0, '127.0.0.1');
  await once(cms, 'listening');
  vi.stubEnv('CMS_URL', `http://127.0.0.1:${(cms.address() as AddressInfo).port}`);
  vi.stubEnv('BUILD_TOKEN', 'secret');
  vi.stubEnv('CONTENT_FILE', path.join(folder, 'content.json'));
});
beforeEach(() => {
  asked = 0;
});
afterAll(() => {
  vi.unstubAllEnvs();
  cms.close().closeAllConnections();
  rmSync(folder, { recursive: true });
});

const update = () => updateContent().catch((error: Error) => error.name);

describe('what is published', () => {
  it('is read once in a build, whoever asks, and all are told what went wrong', async () => {
    vi.stubEnv('BUILD_TIME', '2026-11-25T10:00:00.000Z');
    expect(await Promise.all([update(), update()])).toEqual(['CmsError', 'CmsError']);
    expect(await update()).toBe('CmsError');
    expect(asked).toBe(1);
  });

  it('is read anew in the next build', async () => {
    vi.stubEnv('BUILD_TIME', '2026-11-25T10:00:01.000Z');
    await update();
    expect(asked).toBe(1);
  });

  it('is read each time outside of a build', async () => {
    vi.stubEnv('BUILD_TIME', undefined);
    await update();
    await update();
    expect(asked).toBe(2);
  });
});
