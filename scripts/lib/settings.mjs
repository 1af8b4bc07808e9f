import path from 'node:path';
import { inRoot } from './paths.mjs';

/**
 * What the environment says about this installation, with the defaults; docs/operating.md lists it.
 *
 * @param {NodeJS.ProcessEnv} env
 */
export function readSettings(env = process.env) {
  const cmsPort = Number(env.CMS_PORT ?? 1337);
  const sitePort = Number(env.SITE_PORT ?? 8080);
  const controlPort = Number(env.CONTROL_PORT ?? 8090);
  const previewPort = Number(env.PREVIEW_PORT ?? 8091);
  return {
    dataDir: path.resolve(env.DATA_DIR ?? inRoot('data')),
    cmsPort,
    sitePort,
    controlPort,
    previewPort,
    cmsUrl: env.CMS_URL ?? `http://127.0.0.1:${cmsPort}`,
    siteUrl: env.SITE_URL ?? `http://localhost:${sitePort}`,
    controlUrl: env.CONTROL_URL ?? `http://127.0.0.1:${controlPort}`,
    previewUrl: env.PREVIEW_URL ?? `http://localhost:${previewPort}`,
    adminUrl: `http://localhost:${cmsPort}/admin`,
  };
}

/** The environment of the CMS and the publisher. */
export function toEnvironment(settings, secrets, env = process.env) {
  return {
    STRAPI_TELEMETRY_DISABLED: 'true',
    ASTRO_TELEMETRY_DISABLED: '1',
    ...env,
    ...secrets,
    DATA_DIR: settings.dataDir,
    CMS_PORT: String(settings.cmsPort),
    CMS_URL: settings.cmsUrl,
    SITE_PORT: String(settings.sitePort),
    SITE_URL: settings.siteUrl,
    PREVIEW_URL: settings.previewUrl,
    ADMIN_URL: env.ADMIN_URL ?? settings.adminUrl,
    CONTROL_PORT: String(settings.controlPort),
    CONTROL_URL: settings.controlUrl,
  };
}
