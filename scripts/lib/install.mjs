import { createHash } from 'node:crypto';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { ROOT } from './paths.mjs';
import { run } from './run.mjs';
import { withoutSecrets } from './settings.mjs';

/** Says for which lock file the packages were installed. */
const STAMP = 'node_modules/.installed-for';

/** Whether the packages are missing, or are those of another lock file. */
export function needsInstall(root = ROOT) {
  const stamp = `${root}/${STAMP}`;
  return !existsSync(stamp) || readFileSync(stamp, 'utf8') !== lockDigest(root);
}

/**
 * Installs what the lock file says, and leaves the lock file as it is. Not by `npm ci`: it refuses to work
 * when the registry, as some hospitals' mirrors, lacks packages that are for other platforms only.
 *
 * Where it is interrupted, the packages count as those of no lock file, also not of the one before.
 */
export async function install(root = ROOT, runCommand = run) {
  rmSync(`${root}/${STAMP}`, { force: true });
  const args = ['install', '--no-save', '--no-audit', '--no-fund'];
  await runCommand('npm', args, { cwd: root, env: withoutSecrets() });
  writeFileSync(`${root}/${STAMP}`, lockDigest(root));
}

function lockDigest(root) {
  return createHash('sha256')
    .update(readFileSync(`${root}/package-lock.json`))
    .digest('hex');
}
