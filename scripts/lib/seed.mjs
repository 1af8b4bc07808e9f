import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { inRoot } from './paths.mjs';
import { runCmsCommand } from './run-cms-command.mjs';
import { step } from './steps.mjs';
import { createPrivate, tidyPrivate } from './write-private.mjs';

/** Made up, and visibly so: the hospital adds its staff with their own addresses. */
const FIRST_ADMIN_EMAIL = 'admin@example.org';

/**
 * Brings the data of an installation to this version of the code, and fills a new one: see {@link seed}.
 * Shows what that did to the data.
 */
export async function prepareDatabase(node, env, dataDir, compiled) {
  const { login, changes } = await step('Preparing the database', () => seed(node, env, dataDir, compiled));
  for (const change of changes) console.log(`  ${change}`);
  return login;
}

/**
 * Fills a new installation with the first administrator and the first content; does nothing on any other.
 *
 * The first password is in a file of the data folder until it has been shown: a start that is interrupted
 * after it was set would leave a CMS that nobody can log in to.
 *
 * @param {string} [compiled] the folder of the compiled CMS
 * @returns {Promise<{ login: { email: string, password: string } | null, changes: string[] }>} the first
 * login, as long as nobody has been shown it, and what was done to the data
 * @throws Refusal when the data of the installation refuse this version of the code.
 */
async function seed(node, env, dataDir, compiled = inRoot('apps/cms/dist')) {
  const password = keepFirstPassword(dataDir);
  const { admin, changes } = await runCmsCommand(node, path.join(compiled, 'src/commands/seed.js'), {
    ...env,
    FIRST_ADMIN_EMAIL,
    FIRST_ADMIN_PASSWORD: password,
  });
  if (admin === 'first login stands') return { login: { email: FIRST_ADMIN_EMAIL, password }, changes };
  forgetFirstPassword(dataDir);
  return { login: null, changes };
}

/** Removes the first password from the disk: it was shown, or is no longer the right one. */
export function forgetFirstPassword(dataDir) {
  rmSync(fileIn(dataDir), { force: true });
}

/**
 * The first password of an earlier start that was interrupted, or a new one. Strapi asks for a capital, a
 * small letter and a figure.
 */
function keepFirstPassword(dataDir) {
  const file = fileIn(dataDir);
  tidyPrivate(file);
  const kept = existsSync(file) ? readFileSync(file, 'utf8') : '';
  if (kept !== '') return kept;
  forgetFirstPassword(dataDir);
  return createPrivate(file, `Aa1-${randomBytes(15).toString('base64url')}`);
}

function fileIn(dataDir) {
  return path.join(dataDir, 'first-password');
}
