import { type ContentType, contentTypes, contentTypeUid } from '@pain/schema';
import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { isWithdrawn } from '../consent/is-withdrawn';
import { isSame, type LinkClaims, readLink, signLink } from './link-token';
import { readDraft } from './read-draft';
import { changes, type PreviewLink, pageWords } from './shapes';
import { dropShareKey, ensureShareKey, findShareKey } from './share-keys';

type Context = Parameters<Core.ControllerHandler>[0];
type Answer = (context: Context, type: ContentType, id: string) => Promise<unknown>;

const READ = 'plugin::content-manager.explorer.read';
const LOGGED_IN = { policies: ['admin::isAuthenticatedAdmin'] };
const HOUR = 3_600_000;
/** How long a link works: for the member of staff who looks, and for those whom they send it to. */
const OWN_MS = 12 * HOUR;
const SHARED_MS = 7 * 24 * HOUR;
const PATIENCE_MS = 10_000;

/**
 * What the edit view asks, below `/preview/:type/:id`: `link` for the editor, `share` (POST makes a link for others, but
 * none to what a person has withdrawn; DELETE ends all of them), `changes`, and `words`
 * of one page that changes. And `/api/preview/draft` for the preview server alone, with `{ token }` of a link.
 */
export function addPreviewRoutes(strapi: Core.Strapi): void {
  const route = (method: 'GET' | 'POST' | 'DELETE', path: string, answer: Answer) => ({
    method,
    path: `/:type/:id/${path}`,
    handler: (context: Context) => answerEntry(context, answer),
    config: LOGGED_IN,
    info: { type: 'admin' },
  });
  strapi.server.routes({
    type: 'admin',
    prefix: '/preview',
    routes: [
      route('GET', 'link', async (_context, type, id) => toLink(type.name, id, null)),
      route('POST', 'share', async (_context, type, id) => {
        if (await isWithdrawn(strapi, { type, documentId: id }, new Date())) throw withdrawn();
        return toLink(type.name, id, await ensureShareKey(strapi, type.name, id));
      }),
      route('DELETE', 'share', async (_context, { name }, id) => {
        await dropShareKey(strapi, name, id);
        return {};
      }),
      route('GET', 'changes', async (_context, { name }, id) =>
        changes.parse(await askPreview(name, id, 'changes.json')),
      ),
      route('GET', 'words', async ({ query }, { name }, id) =>
        pageWords.parse(
          await askPreview(name, id, `words.json?page=${encodeURIComponent(String(query.page))}`),
        ),
      ),
    ],
  });
  strapi.server.routes({
    type: 'content-api',
    prefix: '/preview',
    routes: [
      {
        method: 'POST',
        path: '/draft',
        handler: (context: Context) => answerDraft(strapi, context),
        config: { auth: false },
        info: { type: 'content-api' },
      },
    ],
  });
}

async function answerEntry(context: Context, answer: Answer): Promise<void> {
  const type = contentTypes.find(({ name }) => name === context.params.type);
  if (!type) return context.notFound(`There is no type "${context.params.type}".`);
  if (!context.state.userAbility.can(READ, contentTypeUid(type.name))) return context.forbidden();
  context.set('Cache-Control', 'no-store');
  context.body = await answer(context, type, context.params.id);
}

/** The only way by which a draft leaves the CMS without an account: the preview's credential and a link in force. */
async function answerDraft(strapi: Core.Strapi, context: Context): Promise<void> {
  const credential = String(context.get('authorization')).replace(/^Bearer /, '');
  if (!isSame(credential, secret())) return context.unauthorized('Only the preview may read drafts.');
  const link = readLink(secret(), String(context.request.body?.token), Date.now());
  if (typeof link === 'string') return context.forbidden(link);
  const type = contentTypes.find(({ name }) => name === link.type);
  if (type && link.share !== null && (await isEnded(strapi, type, link))) return context.forbidden('ended');
  const draft = type ? await readDraft(strapi, type, link.id) : null;
  if (draft === null) return context.notFound('There is no such entry any more.');
  context.set('Cache-Control', 'no-store');
  context.body = { type: link.type, id: link.id, draft };
}

/** By staff, or because the person whose words the draft holds has withdrawn their consent, in whatever way. */
async function isEnded(strapi: Core.Strapi, type: ContentType, { id, share }: LinkClaims): Promise<boolean> {
  if (share !== (await findShareKey(strapi, type.name, id))) return true;
  return isWithdrawn(strapi, { type, documentId: id }, new Date());
}

function withdrawn(): Error {
  return new errors.ApplicationError(
    'The person has withdrawn their consent, so this draft cannot be shared.',
  );
}

function toLink(type: string, id: string, share: string | null): PreviewLink {
  const until = Date.now() + (share === null ? OWN_MS : SHARED_MS);
  const token = signLink(secret(), { type, id, until, share });
  return { url: `${previewUrl()}/p/${token}/`, until: new Date(until).toISOString() };
}

async function askPreview(type: string, id: string, what: string): Promise<unknown> {
  const { url } = toLink(type, id, null);
  const answer = await fetch(`${url}${what}`, { signal: AbortSignal.timeout(PATIENCE_MS) });
  return answer.json();
}

function secret(): string {
  const value = process.env.PREVIEW_TOKEN;
  if (!value) throw new Error('PREVIEW_TOKEN is not set. Start with `npm start`, which makes the secrets.');
  return value;
}

function previewUrl(): string {
  return process.env.PREVIEW_URL ?? 'http://localhost:8091';
}
