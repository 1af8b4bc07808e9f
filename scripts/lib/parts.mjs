import { readFileSync } from 'node:fs';
import path from 'node:path';
import { inRoot } from './paths.mjs';

/** Where the preview and the servers of development listen. */
const THIS_MACHINE = '127.0.0.1';
const tool = (script) => inRoot('node_modules', script);

/**
 * One process of an installation, as `startService` takes it.
 *
 * @typedef {object} Part
 * @property {string} name
 * @property {string} command
 * @property {string[]} args
 * @property {string} cwd
 * @property {NodeJS.ProcessEnv} env
 * @property {string} logDir
 * @property {string} readyAt the address that answers with success once it is ready
 *
 * @typedef {object} Installation
 * @property {string} node path of Node 24
 * @property {ReturnType<typeof import('./settings.mjs').readSettings>} settings
 * @property {(part: string) => NodeJS.ProcessEnv} envOf
 */

/**
 * The processes of `npm start`.
 *
 * @param {Installation} installation
 * @returns {{ cms: Part, publisher: Part, preview: Part }}
 */
export function describeParts({ node, settings, envOf }) {
  const { dataDir, cmsUrl, controlUrl, previewPort } = settings;
  const common = { command: node, logDir: path.join(dataDir, 'logs') };
  // It makes Node give memory back, also in the build process, which has the same flags and
  // environment: docs/decisions/0017.
  const { flags, environment } = JSON.parse(readFileSync(inRoot('apps/publisher/launch.json'), 'utf8'));
  return {
    cms: {
      ...common,
      name: 'cms',
      args: [tool('@strapi/strapi/bin/strapi.js'), 'start'],
      cwd: inRoot('apps/cms'),
      env: envOf('cms'),
      readyAt: `${cmsUrl}/_health`,
    },
    publisher: {
      ...common,
      name: 'publisher',
      args: [...flags, 'src/main.ts'],
      cwd: inRoot('apps/publisher'),
      env: { ...envOf('publisher'), ...environment },
      readyAt: `${controlUrl}/ready`,
    },
    preview: {
      ...common,
      name: 'preview',
      args: ['src/preview/serve.ts'],
      cwd: inRoot('apps/web'),
      env: { ...envOf('preview'), HOST: THIS_MACHINE, PORT: String(previewPort) },
      readyAt: `http://${THIS_MACHINE}:${previewPort}/ready`,
    },
  };
}

/** The CMS as `npm run dev` compiles it, apart from what `npm start` and tests use. */
export const DEVELOPED_CMS = inRoot('apps/cms/.cache/develop');

/**
 * The processes of `npm run dev`: website and preview from their sources, and the publisher with the website
 * as it was last compiled.
 *
 * @param {Installation} installation
 * @returns {{ cms: Part, website: Part, preview: Part, publisher: Part }} in the order
 * in which they are started
 */
export function describeDevelopedParts(installation) {
  const { settings, envOf } = installation;
  const { cms, publisher, preview } = describeParts(installation);
  const astro = (...args) => [tool('astro/bin/astro.mjs'), 'dev', '--host', THIS_MACHINE, ...args];
  return {
    cms: { ...cms, args: [path.join(DEVELOPED_CMS, 'src/commands/develop.js')] },
    website: {
      ...preview,
      name: 'website',
      args: astro('--port', String(settings.developmentPort)),
      env: { ...envOf('site'), ...IN_FRONT },
      readyAt: `http://${THIS_MACHINE}:${settings.developmentPort}/favicon.svg`,
    },
    preview: {
      ...preview,
      args: astro('--root', 'preview', '--port', String(settings.previewPort)),
      env: { ...preview.env, ...IN_FRONT },
    },
    // Not once it has a site: content that makes none is nothing to wait for.
    publisher: {
      ...publisher,
      env: { NODE_ENV: 'production', LOG_LEVEL: 'warn', ...publisher.env },
      readyAt: `${settings.controlUrl}/state`,
    },
  };
}

/** Astro would put itself in the background. */
const IN_FRONT = { ASTRO_DEV_BACKGROUND: '0' };
