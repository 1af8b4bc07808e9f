import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { inRoot } from './paths.mjs';

/** All but Strapi's APP_KEYS, which are two in one. The tests of the whole system read this file, too. */
const NAMES = JSON.parse(readFileSync(inRoot('scripts/lib/secret-names.json'), 'utf8'));
const OWNER_ONLY = 0o600;

const makeSecret = () => randomBytes(32).toString('hex');

/**
 * Reads the secrets of this installation, and makes those that are missing. None is ever changed: the CMS could no
 * longer read what it has encrypted, and everybody would be logged out.
 *
 * @param {string} dataDir
 * @returns {Record<string, string>}
 */
export function ensureSecrets(dataDir) {
  const file = path.join(dataDir, 'secrets.env');
  const known = existsSync(file) ? parse(readFileSync(file, 'utf8')) : {};
  const complete = { APP_KEYS: `${makeSecret()},${makeSecret()}`, ...makeAll(), ...known };
  if (Object.keys(complete).length > Object.keys(known).length) write(file, complete);
  return complete;
}

function makeAll() {
  return Object.fromEntries(NAMES.map((name) => [name, makeSecret()]));
}

function parse(text) {
  return Object.fromEntries(
    text
      .split('\n')
      .filter((line) => line.includes('='))
      .map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1).trim()]),
  );
}

function write(file, secrets) {
  const text = Object.entries(secrets).map(([name, value]) => `${name}=${value}\n`);
  writeFileSync(`${file}.new`, text.join(''), { mode: OWNER_ONLY });
  renameSync(`${file}.new`, file);
}
