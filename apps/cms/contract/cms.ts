import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { noteCost } from '@pain/test-kit/costs';
import type { Core, createStrapi as CreateStrapi, Modules, UID } from '@strapi/strapi';
import { beforeAll } from 'vitest';
import { makeSecret, makeSecrets } from '../../../scripts/lib/secrets.mjs';

/** Strapi's ES modules import folders, which Node refuses; its CommonJS ones work. */
const { createStrapi }: { createStrapi: typeof CreateStrapi } = createRequire(import.meta.url)(
  '@strapi/strapi',
);
const APP = path.resolve(import.meta.dirname, '..');

/** Strapi's own types of one content type know no field of it: ours are defined while it starts. */
interface AnyDocuments {
  documents(uid: UID.ContentType): Modules.Documents.ServiceInstance<UID.ContentType>;
}

/** A real Strapi on a free port with a throwaway database. */
export interface Cms {
  strapi: AnyDocuments & Core.Strapi;
  /** Without a slash at its end. */
  url: string;
  buildToken: string;
  folder: string;
}

let running: Promise<Cms> | undefined;

/** Boots the CMS for the tests of a file; files share one, as the config says. */
export function provideCms(): { get(): Cms } {
  let cms: Cms | undefined;
  beforeAll(async () => {
    running ??= bootCms();
    cms = await running;
  });
  return {
    get() {
      if (!cms) throw new Error('The CMS is there only inside a test.');
      return cms;
    },
  };
}

async function bootCms(): Promise<Cms> {
  const folder = mkdtempSync(path.join(tmpdir(), 'cms-contract-'));
  const buildToken = makeSecret();
  Object.assign(process.env, makeSecrets(), {
    BUILD_TOKEN: buildToken,
    DATA_DIR: folder,
    CMS_PORT: '0',
    ADMIN_URL: 'https://cms.example.org/admin',
    STRAPI_TELEMETRY_DISABLED: 'true',
  });
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  // Vitest ends its process by this signal after the last file.
  process.once('SIGTERM', () => process.exit());
  noteCost('boot');
  const strapi = await createStrapi({ appDir: APP, distDir: path.join(APP, 'dist') }).start();
  strapi.log.level = 'error';
  const { port } = strapi.server.httpServer.address() as AddressInfo;
  return { strapi, url: `http://127.0.0.1:${port}`, buildToken, folder };
}

/** Asks the GraphQL endpoint, by default with the build token. */
export async function ask(
  cms: Cms,
  query: string,
  variables: Record<string, unknown> = {},
  token: string | null = cms.buildToken,
): Promise<{
  status: number;
  body: { data?: Record<string, unknown> | null; errors?: { message: string }[] };
}> {
  const response = await fetch(`${cms.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(token ? { authorization: `Bearer ${token}` } : {}) },
    body: JSON.stringify({ query, variables }),
  });
  return { status: response.status, body: await response.json() };
}
