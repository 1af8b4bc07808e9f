import { contentTypes } from '@pain/schema';
import type { Core } from '@strapi/strapi';
import { uidOf } from '../kernel/content-types';
import { READ_PUBLICATION } from './graphql/publication-queries';

const TOKEN = 'admin::api-token';
const TOKEN_PERMISSION = 'admin::api-token-permission';
const NAME = 'Website build';

/** What the build may do: read every content type, and nothing else. */
export const BUILD_PERMISSIONS = [
  ...contentTypes.flatMap((type) => readActions(uidOf(type))),
  READ_PUBLICATION,
];

/**
 * Makes the permissions known to Strapi, which learns them from controllers; ours are read by GraphQL alone.
 */
export async function registerBuildPermissions(strapi: Core.Strapi): Promise<void> {
  const { action } = strapi.contentAPI.permissions.providers;
  for (const uid of BUILD_PERMISSIONS) {
    if (!action.has(uid)) await action.register(uid, { uid });
  }
}

/**
 * Registers the token by which the site is built, from the secret `BUILD_TOKEN`, and removes all others: the
 * two that Strapi makes at its first boot never expire, and one that somebody made would outlive their
 * account. Runs at every start, so that a new secret or a new content type takes effect.
 *
 * @throws Error when the secret is missing or too short to be one.
 */
export async function registerBuildToken(strapi: Core.Strapi): Promise<void> {
  const secret = process.env.BUILD_TOKEN ?? '';
  if (secret.length < 32) {
    throw new Error(
      'BUILD_TOKEN is missing or shorter than 32 characters. Start with `npm start`, which makes one.',
    );
  }
  // Or the website would be refused in between by another instance, and for good by this one if it is killed.
  await strapi.db.transaction(() => renewToken(strapi, secret));
}

async function renewToken(strapi: Core.Strapi, secret: string): Promise<void> {
  // What a token may do stays behind when it is deleted on its own.
  for (const table of [TOKEN_PERMISSION, TOKEN]) await strapi.db.query(table).deleteMany({});
  const service = strapi.service('admin::api-token');
  const token = await service.create({
    name: NAME,
    description: 'Reads published content for the public website. Renewed at every start.',
    type: 'custom',
    lifespan: null,
    permissions: BUILD_PERMISSIONS,
  });
  await strapi.db.query(TOKEN).update({
    where: { id: token.id },
    data: { accessKey: service.hash(secret), encryptedKey: null },
  });
}

function readActions(uid: string): string[] {
  return [`${uid}.find`, `${uid}.findOne`];
}
