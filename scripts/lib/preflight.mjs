import { accessSync, constants, mkdirSync, statfsSync } from 'node:fs';
import { createServer } from 'node:net';
import { Remedy } from './fail.mjs';

const NEEDED_BYTES = 512 * 1024 * 1024;

/**
 * Makes the data folder and checks that it can be used.
 *
 * @param {{ wasLive?: boolean, readSpace?: typeof statfsSync }} [options] a website that was live is served
 * also from a disk that is nearly full: {@link checkFreeSpace} is then for the rest, once that is done
 * @throws Remedy when it may not be written to, or the disk is nearly full.
 */
export function checkDataFolder(dataDir, { wasLive = false, readSpace = statfsSync } = {}) {
  try {
    mkdirSync(dataDir, { recursive: true });
    accessSync(dataDir, constants.R_OK | constants.W_OK);
  } catch (error) {
    throw new Remedy(
      `The data folder ${dataDir} cannot be written to (${error.code}).`,
      'Give this user the right to write there, or choose another folder with DATA_DIR.',
    );
  }
  if (!wasLive) checkFreeSpace(dataDir, readSpace(dataDir));
}

/** @throws Remedy when less is free than the database and a few releases need. */
export function checkFreeSpace(dataDir, { bavail, bsize } = statfsSync(dataDir)) {
  const free = bavail * bsize;
  if (free >= NEEDED_BYTES) return;
  throw new Remedy(
    `The disk of ${dataDir} has only ${Math.round(free / 1024 / 1024)} MB free; ${NEEDED_BYTES / 1024 / 1024} MB are needed.`,
    'Make room, or choose a folder on another disk with DATA_DIR.',
  );
}

/**
 * Takes a port for as long as it is not needed: of two starts at once the second one then stops here, before
 * it works on the same data.
 *
 * @param {string} variable what sets the port
 * @param {{ host?: string, command?: string }} [options] where it is listened to, and what starts it
 * @returns {Promise<() => Promise<void>>} gives it back
 * @throws Remedy naming the port when it is taken.
 */
export async function holdPort(port, variable, { host = '127.0.0.1', command = 'npm start' } = {}) {
  const server = createServer((socket) => socket.destroy());
  await new Promise((resolve, reject) => {
    server.once('error', (error) => reject(explain(error, port, variable, command)));
    server.listen(port, host, resolve);
  });
  server.unref();
  return () => new Promise((resolve) => server.close(resolve));
}

/**
 * Takes the ports of an installation until its parts are started.
 *
 * @param {ReturnType<typeof import('./settings.mjs').readSettings>} settings
 * @param {{ command?: string, alsoDevelopment?: boolean }} [options]
 * @returns {Promise<(part?: string) => Promise<void>>} gives back those of a part, or all
 * @throws Remedy that names the first that is taken.
 */
export async function holdPorts(settings, { command, alsoDevelopment = false } = {}) {
  const { cmsPort, sitePort, controlPort, previewPort, developmentPort } = settings;
  const ports = [
    ['cms', cmsPort, 'CMS_PORT'],
    ['publisher', sitePort, 'SITE_PORT', 'localhost'],
    ['publisher', controlPort, 'CONTROL_PORT'],
    ['preview', previewPort, 'PREVIEW_PORT'],
    ...(alsoDevelopment ? [['website', developmentPort, 'DEVELOPMENT_PORT']] : []),
  ];
  const held = [];
  for (const [part, port, variable, host] of ports)
    held.push({ part, release: await holdPort(port, variable, { host, command }) });
  return async (wanted) => {
    for (const { part, release } of held) if (wanted === undefined || part === wanted) await release();
  };
}

function explain(error, port, variable, command) {
  const remedy = `Stop what uses it, or choose another one: ${variable}=${port + 1} ${command}`;
  if (error.code === 'EADDRINUSE') return new Remedy(`Port ${port} is taken.`, remedy);
  if (error.code === 'EACCES') return new Remedy(`Port ${port} may not be used by this user.`, remedy);
  return error;
}
