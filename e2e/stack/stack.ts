import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { findFreePort } from './free-port.ts';
import { runToEnd } from './program.ts';
import { PUBLISHER, publisherCommand, publisherEnvironment } from './publisher-command.ts';
import { QUIET } from './quiet.ts';
import { Service } from './service.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');
const CMS = path.join(ROOT, 'apps/cms');
const WEB = path.join(ROOT, 'apps/web');
/** Those that `npm start` makes. */
const SECRET_NAMES = path.join(ROOT, 'scripts/lib/secret-names.json');

/** Where the tests find the running stack; handed to them through the environment. */
export interface StackAddresses {
  siteUrl: string;
  cmsUrl: string;
  controlUrl: string;
  previewUrl: string;
  adminEmail: string;
  adminPassword: string;
  /** Holds the database and the site. */
  folder: string;
}

/** What tests in a browser are told of the stack. */
export interface RunningStack extends StackAddresses {
  /** The publisher's process, which nobody starts anew while they run. */
  publisherPid: number;
}

/** A CMS and a publisher on free ports with a throwaway database, seeded and live. */
export interface Stack extends StackAddresses {
  /** What CMS and publisher were started with. */
  environment: NodeJS.ProcessEnv;
  cms: Service;
  publisher: Service;
  stop(): Promise<void>;
}

/**
 * Boots the real stack from what the build made.
 *
 * @param standBetween answers the address at which the publisher finds the CMS, for tests that put something between.
 * @param prepare does something to the seeded data folder before anything runs.
 * @param settings environment variables on top of what every stack has.
 * @throws Error with the last lines of the log when a part does not come up.
 */
export async function startStack(
  standBetween: (cmsUrl: string) => Promise<string> | string = (url) => url,
  prepare: (folder: string) => void = () => undefined,
  settings: Record<string, string> = {},
): Promise<Stack> {
  const folder = await mkdtemp(path.join(tmpdir(), 'e2e-'));
  const { environment: usual, addresses } = await describeStack(folder);
  const environment = { ...usual, ...settings };
  await runToEnd('seed', ['dist/src/commands/seed.js'], CMS, environment);
  prepare(folder);
  const cms = new Service('cms', [strapi(), 'start'], CMS, environment, `${addresses.cmsUrl}/_health`);
  const cmsUrl = await standBetween(addresses.cmsUrl);
  const forPublisher = { ...environment, ...publisherEnvironment, CMS_URL: cmsUrl };
  const ready = `${addresses.controlUrl}/ready`;
  const publisher = new Service('publisher', publisherCommand, PUBLISHER, forPublisher, ready);
  const preview = makePreview(addresses.previewUrl, environment);
  const all = [preview, publisher, cms];
  const stop = () => stopAll(all, folder);
  for (const service of all) service.start();
  try {
    for (const service of all) await service.ready();
  } catch (error) {
    await stop();
    throw error;
  }
  return { ...addresses, environment, cms, publisher, stop };
}

function makePreview(url: string, environment: NodeJS.ProcessEnv): Service {
  const own = { ...environment, HOST: '127.0.0.1', PORT: new URL(url).port };
  return new Service('preview', ['dist/preview/server/entry.mjs'], WEB, own, `${url}/ready`);
}

async function describeStack(folder: string) {
  const [cmsPort, sitePort, controlPort, previewPort] = await Promise.all([
    findFreePort(),
    findFreePort(),
    findFreePort(),
    findFreePort(),
  ]);
  const addresses: StackAddresses = {
    siteUrl: `http://localhost:${sitePort}`,
    cmsUrl: `http://127.0.0.1:${cmsPort}`,
    controlUrl: `http://127.0.0.1:${controlPort}`,
    previewUrl: `http://127.0.0.1:${previewPort}`,
    adminEmail: 'admin@example.org',
    adminPassword: `Aa1${makeSecret()}`,
    folder,
  };
  const environment = {
    ...process.env,
    ...QUIET,
    ...makeSecrets(),
    NODE_ENV: 'production',
    DATA_DIR: folder,
    CMS_PORT: String(cmsPort),
    CMS_URL: addresses.cmsUrl,
    SITE_PORT: String(sitePort),
    SITE_URL: addresses.siteUrl,
    CONTROL_PORT: String(controlPort),
    CONTROL_URL: addresses.controlUrl,
    PREVIEW_URL: addresses.previewUrl,
    FIRST_ADMIN_EMAIL: addresses.adminEmail,
    FIRST_ADMIN_PASSWORD: addresses.adminPassword,
  };
  return { environment, addresses };
}

async function stopAll(services: Service[], folder: string): Promise<void> {
  await Promise.all(services.map((service) => service.stop()));
  await rm(folder, { recursive: true, force: true });
}

function makeSecrets(): Record<string, string> {
  const names: string[] = JSON.parse(readFileSync(SECRET_NAMES, 'utf8'));
  return {
    APP_KEYS: `${makeSecret()},${makeSecret()}`,
    ...Object.fromEntries(names.map((name) => [name, makeSecret()])),
  };
}

function makeSecret(): string {
  return randomBytes(32).toString('hex');
}

function strapi(): string {
  return path.join(ROOT, 'node_modules/@strapi/strapi/bin/strapi.js');
}
