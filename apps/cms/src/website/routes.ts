import { type ContentType, contentTypes, contentTypeUid } from '@pain/schema';
import type { Core } from '@strapi/strapi';
import { findLastChange, readState } from '../publication/log';
import { findMissed } from '../scheduling/missed-schedules';
import { toEntryReceipt } from './entry-receipt';
import { askPublisher, askReceipt } from './publisher';
import type { EntryReceipt } from './shapes';
import { toWebsiteState } from './website-state';

type Context = Parameters<Core.ControllerHandler>[0];

const READ = 'plugin::content-manager.explorer.read';
const INFO = { type: 'admin' };
/** Strapi's own policy: somebody is logged in to the admin. */
const LOGGED_IN = { policies: ['admin::isAuthenticatedAdmin'] };

/** What the admin asks about the public site: `/website/state`, and `/website/receipts/:type/:id` for an entry. */
export function addWebsiteRoutes(strapi: Core.Strapi): void {
  strapi.server.routes({
    type: 'admin',
    prefix: '/website',
    routes: [
      {
        method: 'GET',
        path: '/state',
        handler: async (context: Context) => {
          context.body = toWebsiteState(await askPublisher(), await readState(strapi), siteUrl());
        },
        config: LOGGED_IN,
        info: INFO,
      },
      {
        method: 'GET',
        path: '/receipts/:type/:id',
        handler: (context: Context) => answerReceipt(strapi, context),
        config: LOGGED_IN,
        info: INFO,
      },
    ],
  });
}

async function answerReceipt(strapi: Core.Strapi, context: Context): Promise<void> {
  const type = contentTypes.find(({ name }) => name === context.params.type);
  if (!type) return context.notFound(`There is no type "${context.params.type}".`);
  if (!context.state.userAbility.can(READ, contentTypeUid(type.name))) return context.forbidden();
  context.body = await readReceipt(strapi, type, context.params.id);
}

async function readReceipt(
  strapi: Core.Strapi,
  type: ContentType,
  documentId: string,
): Promise<EntryReceipt> {
  const lastChange = await findLastChange(strapi, type.name, documentId);
  // Asked one after the other: a receipt that is older than the state never says less than it.
  const publisher = await askPublisher();
  const { epoch } = await readState(strapi);
  const receipt =
    lastChange &&
    (await askReceipt({ type: type.name, id: documentId, epoch, revision: lastChange.revision }));
  const missed = await findMissed(strapi, type, documentId);
  return toEntryReceipt({
    documentId,
    lastChange,
    publisher,
    receipt,
    missed: missed?.problem ?? null,
    siteUrl: siteUrl(),
  });
}

function siteUrl(): string {
  return process.env.SITE_URL ?? 'http://localhost:8080';
}
