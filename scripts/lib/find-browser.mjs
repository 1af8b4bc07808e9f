import { accessSync, constants, existsSync } from 'node:fs';
import path from 'node:path';
import { Remedy } from './fail.mjs';
import { withNode } from './node-24.mjs';
import { run } from './run.mjs';

/**
 * The first is Chromium without windows, menus and tabs, which is what Playwright downloads as well: with the
 * whole browser each page that a test opens also starts a process for the window around it.
 */
const NAMES = [
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
];

/**
 * A Chromium for the browser tests: the one named by CHROMIUM_PATH, one on the PATH, or Playwright's own,
 * which is downloaded if need be.
 *
 * @returns {Promise<string | null>} its path; null for Playwright's own
 * @throws Remedy when there is none to be had
 */
export async function findBrowser(env = process.env) {
  if (env.CHROMIUM_PATH && existsSync(env.CHROMIUM_PATH)) return env.CHROMIUM_PATH;
  const folders = (env.PATH ?? '').split(path.delimiter);
  const onPath = NAMES.flatMap((name) => folders.map((folder) => path.join(folder, name)));
  const found = onPath.find(isExecutable);
  return found ?? installPlaywrights();
}

async function installPlaywrights() {
  try {
    await run('npx', ['playwright', 'install', 'chromium'], { env: withNode() });
    return null;
  } catch {
    throw new Remedy(
      'There is no Chromium on this machine, and Playwright cannot download its own.',
      'Install one (on Debian and Ubuntu: apt-get install chromium), or name it with CHROMIUM_PATH.',
    );
  }
}

function isExecutable(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
