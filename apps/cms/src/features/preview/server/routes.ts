import { type EntryRef, findType, toEntryRef } from '@pain/schema';
import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { z } from 'zod';
import { isWithdrawn } from '../../../kernel/consent/is-withdrawn';
import { contentTypeOf } from '../../../kernel/content-types';
import {
  type AdminContext,
  type AdminHandler,
  addAdminRoutes,
  entryOf,
  parseQuery,
} from '../../../kernel/routes/admin-routes';
import { previewUrl } from '../../../kernel/settings';
import { demandDraft, entryIsGone } from '../../../kernel/snapshots/snapshot';
import { changes, type PreviewLink, pageWords } from '../shapes';
import { askPreview } from './ask-preview';
import { isSame, type LinkClaims, readLink, signLink } from './link-token';
import { liveRoutes } from './live/routes';
import { mayStillRead, readMaker } from './makers';
import { readDraft } from './read-draft';
import { dropShareKey, ensureShareKey, findShareKey } from './share-keys';

const HOUR = 3_600_000;
/** How long a link works: for the member of staff who looks, and for those whom they send it to. */
const OWN_MS = 12 * HOUR;
const SHARED_MS = 7 * 24 * HOUR;
const LATER = 'Try again in a minute, and ask your website administrator if it still does not.';
/** Which page's words are asked for, by its path. */
const askedPage = z.object({ page: z.string() });

/**
 * What the edit view asks, below `/preview/:type/:id`: `link` for the editor, `share` (POST makes a link for
 * others, but none to what a person has withdrawn; DELETE ends all of them), `changes`, and `words` of one
 * page that changes; and what {@link liveRoutes} adds. And `/api/preview/draft` for the preview server alone,
 * with `{ token }` of a link.
 */
export function addPreviewRoutes(strapi: Core.Strapi): void {
  addAdminRoutes(strapi, '/preview', {
    ...liveRoutes(strapi, secret),
    'GET /:type/:id/link': unstored((entry) => toLink(strapi, entry, null)),
    'POST /:type/:id/share': unstored((entry) => share(strapi, entry)),
    'DELETE /:type/:id/share': unstored(async (entry) => {
      await dropShareKey(strapi, entry);
      return {};
    }),
    'GET /:type/:id/changes': unstored(async (entry) =>
      changes.parse(await askAbout(strapi, entry, 'changes.json')),
    ),
    'GET /:type/:id/words': unstored(async (entry, context) => {
      const { page } = parseQuery(context, askedPage);
      return pageWords.parse(await askAbout(strapi, entry, `words.json?page=${encodeURIComponent(page)}`));
    }),
  });
  strapi.server.routes({
    type: 'content-api',
    prefix: '/preview',
    routes: [
      {
        method: 'POST',
        path: '/draft',
        handler: (context: AdminContext) => answerDraft(strapi, context),
        config: { auth: false },
        info: { type: 'content-api' },
      },
    ],
  });
}

/** Links and drafts stay in no cache. */
function unstored(answer: (entry: EntryRef, context: AdminContext) => Promise<unknown>): AdminHandler {
  return (context) => {
    const entry = entryOf(context);
    context.set('Cache-Control', 'no-store');
    return answer(entry, context);
  };
}

async function share(strapi: Core.Strapi, entry: EntryRef): Promise<PreviewLink> {
  await demandDraft(strapi, entry);
  if (!(await isWithdrawn(strapi, entry, new Date())))
    return toLink(strapi, entry, await ensureShareKey(strapi, entry));
  throw new errors.ApplicationError(
    'The person has withdrawn their consent, so this draft cannot be shared.',
  );
}

/**
 * The only way by which a draft leaves the CMS without an account: the preview's
 * credential and a link in force.
 */
async function answerDraft(strapi: Core.Strapi, context: AdminContext): Promise<void> {
  const credential = String(context.get('authorization')).replace(/^Bearer /, '');
  if (!isSame(credential, secret())) return context.unauthorized('Only the preview may read drafts.');
  const link = readLink(secret(), String(context.request.body?.token), Date.now());
  if (typeof link === 'string') return context.forbidden(link);
  const entry = toEntryRef(link);
  const isKnown = findType(entry.type) !== undefined;
  if (isKnown && (await isEnded(strapi, link))) return context.forbidden('ended');
  const draft = isKnown ? await readDraft(strapi, entry) : null;
  if (draft === null) throw entryIsGone();
  context.set('Cache-Control', 'no-store');
  context.body = { ...entry, draft, isWithdrawn: await isWithdrawn(strapi, entry, new Date()) };
}

/**
 * Because its maker may no longer read the draft; or, of a shared one, by staff, or because the person whose
 * words the draft holds has withdrawn their consent, in whatever way.
 */
async function isEnded(strapi: Core.Strapi, link: LinkClaims): Promise<boolean> {
  const { share } = link;
  const entry = toEntryRef(link);
  if (!(await mayStillRead(strapi, secret(), contentTypeOf(entry), link))) return true;
  if (share === null) return false;
  if (share !== (await findShareKey(strapi, entry))) return true;
  return isWithdrawn(strapi, entry, new Date());
}

async function toLink(strapi: Core.Strapi, entry: EntryRef, share: string | null): Promise<PreviewLink> {
  const until = Date.now() + (share === null ? OWN_MS : SHARED_MS);
  const maker = await readMaker(strapi, secret());
  const token = signLink(secret(), { ...toEntryRef(entry), until, share, ...maker });
  return { url: `${previewUrl()}/p/${token}/`, until: new Date(until).toISOString() };
}

async function askAbout(strapi: Core.Strapi, entry: EntryRef, what: string): Promise<unknown> {
  const { url } = await toLink(strapi, entry, null);
  const { ok, answer } = await askPreview(`${url}${what}`, {}, readJson, LATER);
  if (ok) return answer;
  throw new errors.NotFoundError('The preview shows no such page any more. Load the page again.');
}

async function readJson(response: Response): Promise<{ ok: boolean; answer: unknown }> {
  return { ok: response.ok, answer: await response.json() };
}

function secret(): string {
  const value = process.env.PREVIEW_TOKEN;
  if (!value) throw new Error('PREVIEW_TOKEN is not set. Start with `npm start`, which makes the secrets.');
  return value;
}
