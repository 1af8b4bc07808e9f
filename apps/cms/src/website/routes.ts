import { type ContentType, contentTypes, contentTypeUid } from '@pain/schema';
import type { Core } from '@strapi/strapi';
import { findWithdrawnSince } from '../consent/withdrawals';
import { readActor } from '../publication/actor';
import { findLastChange, hasReached, readState } from '../publication/log';
import { findMissed } from '../scheduling/missed-schedules';
import { toEntryReceipt } from './entry-receipt';
import { findLeftOut } from './left-out';
import { askPublisher, askReceipt, askReleases, confirm, putBack, resume } from './publisher';
import { PUT_BACK } from './put-back';
import type { EntryReceipt } from './shapes';
import { siteUrl } from './site-url';
import { toWebsiteState } from './website-state';

type Context = Parameters<Core.ControllerHandler>[0];

const READ = 'plugin::content-manager.explorer.read';
const INFO = { type: 'admin' };
/** Strapi's own policy: somebody is logged in to the admin. */
const LOGGED_IN = { policies: ['admin::isAuthenticatedAdmin'] };

/**
 * What the admin asks about the public site: `/website/state`, and `/website/receipts/:type/:id` for an entry; and what those
 * who may can do: `/website/put-back` an earlier site (`{ release }`), `/website/resume`, and
 * `/website/confirm` what a guard stopped (`{ confirmation }`, from the state).
 */
export function addWebsiteRoutes(strapi: Core.Strapi): void {
  const route = (method: 'GET' | 'POST', path: string, handler: (context: Context) => Promise<void>) => ({
    method,
    path,
    handler,
    config: LOGGED_IN,
    info: INFO,
  });
  strapi.server.routes({
    type: 'admin',
    prefix: '/website',
    routes: [
      route('GET', '/state', (context) => answerState(strapi, context)),
      route('GET', '/receipts/:type/:id', (context) => answerReceipt(strapi, context)),
      route('POST', '/put-back', (context) =>
        change(context, () => putBackAllowed(strapi, String(context.request.body?.release))),
      ),
      route('POST', '/resume', (context) => change(context, () => resume(who(strapi)))),
      route('POST', '/confirm', (context) =>
        change(context, () => confirm(String(context.request.body?.confirmation))),
      ),
    ],
  });
}

async function answerState(strapi: Core.Strapi, context: Context): Promise<void> {
  const mayPutBack = context.state.userAbility.can(PUT_BACK);
  context.body = toWebsiteState({
    publisher: await askPublisher(),
    cms: await readState(strapi),
    url: siteUrl(),
    mayPutBack,
    kept: mayPutBack ? (await askReleases()).map(({ release }) => release) : [],
  });
}

async function change(context: Context, make: () => Promise<string | null>): Promise<void> {
  if (!context.state.userAbility.can(PUT_BACK)) return context.forbidden();
  const fault = await make();
  if (fault !== null) return context.badRequest(fault);
  context.body = {};
}

/** Puts back an earlier site, unless it shows what somebody has withdrawn since. */
async function putBackAllowed(strapi: Core.Strapi, release: string): Promise<string | null> {
  const wanted = (await askReleases()).find((one) => one.release === release);
  const withdrawn = wanted ? await findWithdrawnSince(strapi, new Date(wanted.builtAt)) : [];
  if (withdrawn.length === 0) return putBack(release, who(strapi));
  return `Consent for ${withdrawn.map((title) => `“${title}”`).join(', ')} was withdrawn after that website was made, and it would be shown again. Put back a later website, or correct the entries and publish them.`;
}

function who(strapi: Core.Strapi): string {
  return readActor(strapi) ?? 'somebody';
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
    (await askReceipt({
      type: type.name,
      id: documentId,
      epoch,
      revision: lastChange.revision,
      at: lastChange.at,
    }));
  // After a restored backup the live site is of changes that the log does not have, whatever their numbers say.
  const isOfThisLog = publisher?.live ? await hasReached(strapi, publisher.live.state) : true;
  const missed = await findMissed(strapi, type, documentId);
  return toEntryReceipt({
    lastChange,
    publisher,
    receipt: receipt && { ...receipt, live: receipt.live && isOfThisLog },
    missed: missed?.problem ?? null,
    leftOut: await findLeftOut(strapi, type, documentId),
    siteUrl: siteUrl(),
  });
}
