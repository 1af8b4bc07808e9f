/**
 * What the preview server is told by its environment.
 *
 * @throws Error that names what is missing.
 */
export function previewSettings() {
  return {
    cmsUrl: read('CMS_URL'),
    buildToken: read('BUILD_TOKEN'),
    previewToken: read('PREVIEW_TOKEN'),
    siteUrl: read('SITE_URL'),
    /** Where the admin is, which alone may show a preview within its pages. */
    adminOrigins: [...new Set([read('CMS_URL'), process.env.ADMIN_URL ?? read('CMS_URL')])].map(
      (url) => new URL(url).origin,
    ),
    /** Where this server reaches itself. */
    ownUrl: `http://127.0.0.1:${read('PORT')}`,
  };
}

function read(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set. Start with \`npm start\`, which sets it.`);
  return value;
}
