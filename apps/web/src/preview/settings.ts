import { z } from 'zod';

const missing = {
  error: ({ input }: { input?: unknown }) =>
    input === undefined ? 'is missing. Start with `npm start`, which sets it' : undefined,
};

const environment = z.object({
  CMS_URL: z.url(missing),
  BUILD_TOKEN: z.string(missing).min(1),
  PREVIEW_TOKEN: z.string(missing).min(1),
  SITE_URL: z.url(missing),
  ADMIN_URL: z.url().optional(),
  PREVIEW_URL: z.url().optional(),
  PORT: z.string(missing).regex(/^\d+$/),
});

/**
 * Returns the preview server's settings from its environment.
 *
 * @throws Error that names every variable that is missing or wrong.
 */
export function previewSettings() {
  const result = environment.safeParse(process.env);
  if (!result.success) throw new Error(`The preview cannot answer: ${z.prettifyError(result.error)}`);
  const { CMS_URL, BUILD_TOKEN, PREVIEW_TOKEN, SITE_URL, ADMIN_URL = CMS_URL, PORT } = result.data;
  const { PREVIEW_URL = `http://localhost:${PORT}` } = result.data;
  return {
    cmsUrl: CMS_URL,
    buildToken: BUILD_TOKEN,
    previewToken: PREVIEW_TOKEN,
    siteUrl: SITE_URL,
    /** Where the admin is, which alone may show a preview within its pages. */
    adminOrigins: [...new Set([CMS_URL, ADMIN_URL].map((url) => new URL(url).origin))],
    /** Where browsers find this server. */
    publicOrigin: new URL(PREVIEW_URL).origin,
    /** The host by which they do. */
    publicHost: new URL(PREVIEW_URL).host,
    /** Where this server reaches itself. */
    ownUrl: `http://127.0.0.1:${PORT}`,
  };
}
