import type { ContentType, Values } from '@pain/schema';
import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { refOf } from '../../../../kernel/content-types';
import { CREATE, UPDATE } from '../../../../kernel/people/rights';
import {
  type AdminContext,
  type AdminHandler,
  demand,
  parseBody,
  typeOf,
} from '../../../../kernel/routes/admin-routes';
import { previewUrl } from '../../../../kernel/settings';
import { demandDraft } from '../../../../kernel/snapshots/snapshot';
import { demandSize } from '../../../editing/server/size/refuse-oversize';
import type { LivePage } from '../../shapes';
import { askPreview } from '../ask-preview';
import { type CompleteDraft, completeDraft } from './complete-draft';

const SAFE = 'Your work is safe, and the page comes back automatically.';
/** What is typed, by field, and which page is asked for where several show it. */
const asked = z.object({
  values: z.record(z.string(), z.unknown()),
  path: z.string().nullable().default(null),
});

/**
 * What a form asks while somebody types: the page with what stands in it, for those who may save it. Nothing
 * of it is stored, and it is answered to nobody else: the preview forgets it with its answer.
 *
 * @param secret the credential by which the preview knows the CMS.
 */
export function liveRoutes(strapi: Core.Strapi, secret: () => string): Record<string, AdminHandler> {
  const answer = async (
    context: AdminContext,
    type: ContentType,
    saved: Values | null,
  ): Promise<LivePage> => {
    const { values, path } = parseBody(context, asked);
    demandSize(type, values);
    context.set('Cache-Control', 'no-store');
    const draft = await completeDraft(strapi, type, values, saved);
    return { url: `${previewUrl()}/live/`, html: await renderDraft(secret(), draft, path) };
  };
  return {
    'POST /:type/live': async (context) => {
      const type = typeOf(context);
      demand(context, CREATE, type);
      return answer(context, type, null);
    },
    'POST /:type/:id/live': async (context) => {
      const type = typeOf(context);
      demand(context, UPDATE, type);
      return answer(context, type, await demandDraft(strapi, refOf(type, context.params.id)));
    },
  };
}

async function renderDraft(secret: string, draft: CompleteDraft, path: string | null): Promise<string> {
  const init = {
    method: 'POST',
    headers: { authorization: `Bearer ${secret}`, 'content-type': 'application/json' },
    body: JSON.stringify({ ...draft, path }),
  };
  return askPreview(`${previewUrl()}/live/page`, init, readPage, SAFE);
}

/** The page as the preview shows it, also when that is a page that says why it shows none. */
async function readPage(response: Response): Promise<string> {
  if (response.ok || response.status === 404) return response.text();
  throw new Error(`The preview responded with ${response.status}.`);
}
