import { randomBytes } from 'node:crypto';
import { inRoot } from './paths.mjs';
import { lastLines, run } from './run.mjs';

/** Made up, and visibly so: the hospital adds its staff with their own addresses. */
const FIRST_ADMIN_EMAIL = 'admin@example.org';

/**
 * Fills a new installation with the first administrator and the first content; does nothing on any other.
 *
 * @returns {Promise<{ email: string, password: string } | null>} the first login, when it was made just now
 */
export async function seed(node, env) {
  // Strapi asks for a capital, a small letter and a figure.
  const password = `Aa1-${randomBytes(15).toString('base64url')}`;
  const output = await run(node, ['dist/src/commands/seed.js'], {
    cwd: inRoot('apps/cms'),
    env: { ...env, FIRST_ADMIN_EMAIL, FIRST_ADMIN_PASSWORD: password },
  });
  const { admin } = JSON.parse(lastLines(output, 1));
  return admin === 'created' ? { email: FIRST_ADMIN_EMAIL, password } : null;
}
