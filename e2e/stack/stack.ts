import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { QUIET } from '../../scripts/lib/quiet.mjs';
import { findFreePort } from './free-port.ts';
import { removeOnExit } from './program.ts';
import { PUBLISHER, publisherCommand, publisherEnvironment } from './publisher-command.ts';
import { Service } from './service.ts';
import { copySnapshot, type SnapshotKeys } from './snapshot.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');
const CMS = path.join(ROOT, 'apps/cms');
const WEB = path.join(ROOT, 'apps/web');
const LOGS = path.join(ROOT, 'e2e/test-results/logs');

/** Settings with which nobody waits for a clock: tests that are not of these times take them. */
export const BRISK: Readonly<Record<string, string>> = { POLL_MS: '200', RELEASE_GAP_MS: '0' };

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

/** What tests in a browser know about the stack. */
export interface RunningStack extends StackAddresses {
  /** The publisher's process, which nobody starts again while they run. */
  publisherPid: number;
  /** The token of an administrator's session. */
  adminToken: string;
  /** A folder for what one worker leaves for the next, which comes after a test that failed. */
  handover: string;
}

/** A CMS and a publisher on free ports with a throwaway database, seeded and live. */
export interface Stack extends StackAddresses {
  /** What CMS and publisher were started with. */
  environment: NodeJS.ProcessEnv;
  /** The folder with what they and the preview write. */
  logs: string;
  cms: Service;
  publisher: Service;
  stop(): Promise<void>;
}

/** How a stack differs from the usual one. */
export interface StackOptions {
  /** Its logs are in test-results/logs/ under this name. */
  name: string;
  /** Returns the address at which the publisher finds the CMS, for tests that put something between. */
  cmsAddress?: (url: string) => Promise<string>;
  /** Returns the address at which the CMS finds the publisher, likewise. */
  controlAddress?: (url: string) => Promise<string>;
  /** Does something to the seeded data folder before anything runs. */
  prepare?: (folder: string) => void;
  /** Environment variables on top of what every stack has. */
  settings?: Readonly<Record<string, string>>;
  /** Whether drafts can be previewed. */
  preview?: boolean;
}

/**
 * Boots the real stack from what the build made, on a copy of the seeded snapshot.
 *
 * @throws Error with the last lines of the log when a part does not come up.
 */
export async function startStack(options: StackOptions): Promise<Stack> {
  const { name, cmsAddress = same, controlAddress = same, prepare, settings, preview = true } = options;
  const folder = await mkdtemp(path.join(tmpdir(), 'e2e-'));
  const keys = await copySnapshot(folder);
  prepare?.(folder);
  const addresses = { ...(await chooseAddresses()), ...loginOf(keys), folder };
  const environment = { ...process.env, ...QUIET, ...keys, ...settingsOf(addresses), ...settings };
  const logs = path.join(LOGS, name);
  await rm(logs, { recursive: true, force: true });
  const forCms = { ...environment, CONTROL_URL: await controlAddress(addresses.controlUrl) };
  const cms = new Service('cms', [strapi(), 'start'], CMS, forCms, `${addresses.cmsUrl}/_health`, logs);
  const forPublisher = {
    ...environment,
    ...publisherEnvironment,
    CMS_URL: await cmsAddress(addresses.cmsUrl),
  };
  const ready = `${addresses.controlUrl}/ready`;
  const publisher = new Service('publisher', publisherCommand, PUBLISHER, forPublisher, ready, logs);
  const all = [...(preview ? [makePreview(addresses.previewUrl, environment, logs)] : []), publisher, cms];
  const stop = () => stopAll(all, folder);
  for (const service of all) service.start();
  removeOnExit(folder);
  try {
    for (const service of all) await service.ready();
  } catch (error) {
    await stop();
    throw error;
  }
  return { ...addresses, environment, logs, cms, publisher, stop };
}

function same(url: string): Promise<string> {
  return Promise.resolve(url);
}

function makePreview(url: string, environment: NodeJS.ProcessEnv, logs: string): Service {
  const own = { ...environment, HOST: '127.0.0.1', PORT: new URL(url).port };
  return new Service('preview', ['src/preview/serve.ts'], WEB, own, `${url}/ready`, logs);
}

async function chooseAddresses() {
  const [cmsPort, sitePort, controlPort, previewPort] = await Promise.all([
    findFreePort(),
    findFreePort(),
    findFreePort(),
    findFreePort(),
  ]);
  return {
    siteUrl: `http://localhost:${sitePort}`,
    cmsUrl: `http://127.0.0.1:${cmsPort}`,
    controlUrl: `http://127.0.0.1:${controlPort}`,
    previewUrl: `http://127.0.0.1:${previewPort}`,
  };
}

function loginOf(keys: SnapshotKeys) {
  return { adminEmail: keys.FIRST_ADMIN_EMAIL, adminPassword: keys.FIRST_ADMIN_PASSWORD };
}

function settingsOf({ folder, cmsUrl, siteUrl, controlUrl, previewUrl }: StackAddresses) {
  return {
    NODE_ENV: 'production',
    DATA_DIR: folder,
    CMS_PORT: new URL(cmsUrl).port,
    CMS_URL: cmsUrl,
    SITE_PORT: new URL(siteUrl).port,
    SITE_URL: siteUrl,
    CONTROL_PORT: new URL(controlUrl).port,
    CONTROL_URL: controlUrl,
    PREVIEW_URL: previewUrl,
  };
}

async function stopAll(services: Service[], folder: string): Promise<void> {
  await Promise.all(services.map((service) => service.stop()));
  await rm(folder, { recursive: true, force: true });
}

function strapi(): string {
  return path.join(ROOT, 'node_modules/@strapi/strapi/bin/strapi.js');
}
