import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { createPrivate, tidyPrivate, writePrivate } from './write-private.mjs';

/** The secrets that are made for an installation, but for Strapi's APP_KEYS, which are two in one. */
export const MADE_SECRETS = [
  'API_TOKEN_SALT',
  'ADMIN_JWT_SECRET',
  'TRANSFER_TOKEN_SALT',
  'ENCRYPTION_KEY',
  'BUILD_TOKEN',
  'CONTROL_TOKEN',
  'PREVIEW_TOKEN',
];

/** A long secret that nobody guesses. */
export const makeSecret = () => randomBytes(32).toString('hex');

/**
 * Reads the secrets of this installation, and makes those that are missing. None is ever changed: the CMS
 * could no longer read what it has encrypted, and everybody would be logged out.
 *
 * @param {string} dataDir
 * @returns {Record<string, string>}
 */
export function ensureSecrets(dataDir) {
  const file = path.join(dataDir, 'secrets.env');
  tidyPrivate(file);
  const known = parse(
    existsSync(file) ? readFileSync(file, 'utf8') : createPrivate(file, serialise(makeSecrets())),
  );
  const complete = { ...makeSecrets(), ...known };
  if (Object.keys(complete).length > Object.keys(known).length) writePrivate(file, serialise(complete));
  return complete;
}

/**
 * Makes the secrets of a new installation, by the names of their environment variables. @returns
 * {Record<string, string>}
 */
export function makeSecrets() {
  const others = Object.fromEntries(MADE_SECRETS.map((name) => [name, makeSecret()]));
  return { APP_KEYS: `${makeSecret()},${makeSecret()}`, ...others };
}

/** Not by `util.parseEnv`, which would cut a secret off at a `#` and take its quotation marks away. */
function parse(text) {
  return Object.fromEntries(
    text
      .split('\n')
      .filter((line) => line.includes('='))
      .map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1).trim()]),
  );
}

function serialise(secrets) {
  return Object.entries(secrets)
    .map(([name, value]) => `${name}=${value}\n`)
    .join('');
}
