import path from 'node:path';
import { Remedy } from './fail.mjs';
import { inRoot } from './paths.mjs';
import { QUIET } from './quiet.mjs';
import { MADE_SECRETS } from './secrets.mjs';

/** Where each part listens: the variable that says so, and the port without one. */
const PORTS = {
  cmsPort: ['CMS_PORT', 1337],
  sitePort: ['SITE_PORT', 8080],
  controlPort: ['CONTROL_PORT', 8090],
  previewPort: ['PREVIEW_PORT', 8091],
  developmentPort: ['DEVELOPMENT_PORT', 4321],
};
const HIGHEST_PORT = 65_535;

/** The variables that hold secrets, by the part of the system that needs them. The build needs none. */
const SECRETS_OF = {
  build: [],
  cms: ['APP_KEYS', ...MADE_SECRETS, 'DATABASE_URL', 'MAIL_URL', 'FIRST_ADMIN_PASSWORD'],
  publisher: ['BUILD_TOKEN', 'CONTROL_TOKEN', 'S3_ACCESS_KEY_ID', 'S3_SECRET_ACCESS_KEY'],
  preview: ['BUILD_TOKEN', 'PREVIEW_TOKEN'],
  /** The site with hot reload, of `npm run dev`. */
  site: ['BUILD_TOKEN'],
};

/**
 * What the environment says about this installation, with the defaults; docs/operating.md lists it.
 *
 * @param {NodeJS.ProcessEnv} env
 * @throws Remedy that names each port that is none.
 */
export function readSettings(env = process.env) {
  const ports = readPorts(env);
  const { cmsPort, sitePort, controlPort, previewPort } = ports;
  return {
    dataDir: path.resolve(env.DATA_DIR ?? inRoot('data')),
    ...ports,
    cmsUrl: env.CMS_URL ?? `http://127.0.0.1:${cmsPort}`,
    siteUrl: env.SITE_URL ?? `http://localhost:${sitePort}`,
    controlUrl: env.CONTROL_URL ?? `http://127.0.0.1:${controlPort}`,
    previewUrl: env.PREVIEW_URL ?? `http://localhost:${previewPort}`,
    adminUrl: withAdmin(env.ADMIN_URL ?? `http://localhost:${cmsPort}`),
  };
}

/** Of a host alone its admin, which is where links in messages lead. */
function withAdmin(address) {
  return /^https?:\/\/[^/]+\/?$/.test(address) ? `${address.replace(/\/$/, '')}/admin` : address;
}

function readPorts(env) {
  const wrong = Object.values(PORTS)
    .filter(([name]) => env[name] !== undefined && !isPort(env[name]))
    .map(([name, usual]) => `${name} is "${env[name]}", which is not a port; without it ${usual} is used.`);
  if (wrong.length > 0)
    throw new Remedy(wrong.join('\n'), `Set a whole number from 1 to ${HIGHEST_PORT}, or leave it out.`);
  const ports = Object.entries(PORTS).map(([part, [name, usual]]) => [part, Number(env[name] ?? usual)]);
  return Object.fromEntries(ports);
}

function isPort(text) {
  return /^\d{1,5}$/.test(text) && Number(text) >= 1 && Number(text) <= HIGHEST_PORT;
}

/**
 * The environment of one part of the system: the settings, and of the secrets only those that it needs.
 *
 * @param {keyof typeof SECRETS_OF} part
 * @param {ReturnType<typeof readSettings>} settings
 * @param {Record<string, string>} secrets as `ensureSecrets` of secrets.mjs returns them
 */
export function toEnvironment(part, settings, secrets, env = process.env) {
  return {
    ...QUIET,
    ...withoutSecretsOfOthers(part, { ...env, ...secrets }),
    DATA_DIR: settings.dataDir,
    CMS_PORT: String(settings.cmsPort),
    CMS_URL: settings.cmsUrl,
    SITE_PORT: String(settings.sitePort),
    SITE_URL: settings.siteUrl,
    PREVIEW_URL: settings.previewUrl,
    ADMIN_URL: settings.adminUrl,
    CONTROL_PORT: String(settings.controlPort),
    CONTROL_URL: settings.controlUrl,
  };
}

/**
 * An environment for what needs no secret, such as an installation of packages. @param {NodeJS.ProcessEnv}
 * env
 */
export function withoutSecrets(env = process.env) {
  return withoutSecretsOfOthers('build', env);
}

function withoutSecretsOfOthers(part, env) {
  const ofOthers = new Set(Object.values(SECRETS_OF).flat());
  for (const name of SECRETS_OF[part]) ofOthers.delete(name);
  return Object.fromEntries(Object.entries(env).filter(([name]) => !ofOthers.has(name)));
}
