/** The public address of the website. */
export function siteUrl(): string {
  return process.env.SITE_URL ?? 'http://localhost:8080';
}
