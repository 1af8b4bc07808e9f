import type { Core } from '@strapi/strapi';

/**
 * Addresses that Strapi and its plugins answer at and that nothing here needs, by how they begin. What is not
 * there cannot be misused: by the first of these every member of staff could send e-mail as anybody.
 */
const CLOSED: readonly string[] = [
  // Sends what the caller writes, from and to whom the caller likes; asks for no right. Our
  // messages go by its service.
  '/email',
  // Types are defined in packages/schema.
  '/content-type-builder',
  // The website is built by GraphQL; media files are public files. The preview server's own address stays.
  '/api/email',
  '/api/content-type-builder',
  '/api/upload',
  '/api/i18n',
  // Services of Strapi's maker.
  '/upload/actions/generate-ai-metadata',
  '/upload/ai-metadata-jobs',
  '/i18n/ai-localization-jobs',
  '/admin/ai-',
  '/admin/license-trial-time-left',
  '/admin/telemetry-properties',
  // Content has one language for each entry, and no translations.
  '/i18n/settings',
  '/i18n/content-manager',
  // The one token is the build's, which `npm start` makes; one that somebody made
  // would outlive their account.
  '/admin/api-tokens',
  '/admin/admin-tokens',
  '/admin/content-api',
  // Copies a whole installation to another one, or from it.
  '/admin/transfer',
  // `npm start` makes the first administrator; nobody else may be the first to come.
  '/admin/register-admin',
  // Strapi's own preview: ours is at /preview.
  '/content-manager/preview',
];

/**
 * Takes {@link CLOSED} out of the addresses that the CMS answers at, once all are known:
 * they are not found then.
 */
export function closeRoutes(strapi: Core.Strapi): void {
  const { server } = strapi;
  const mount = server.mount.bind(server);
  server.mount = () => {
    mount();
    server.router.stack = server.listRoutes().filter(({ path }) => !isClosed(String(path)));
    return server;
  };
}

function isClosed(path: string): boolean {
  return CLOSED.some((beginning) => path.startsWith(beginning));
}
