import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { encodeAddress, hasQuery, normalisePath } from '@pain/schema';
import type { SiteRecord } from '../manifest/site-manifest.ts';

type Redirect = SiteRecord['redirects'][number];

/** Read by Netlify, Cloudflare Pages and others: https://developers.cloudflare.com/pages/configuration/redirects/ */
const HOSTS = '_redirects';
/** For nginx's `map $uri $redirect { include redirects.map; }`: see docs/operating.md. */
const NGINX = 'redirects.map';

/**
 * Writes the redirects for hosts other than the publisher's own server, which answers them itself. Both files are about paths: redirects
 * that ask for something after the `?` are left out.
 */
export async function addRedirectFiles(redirects: readonly Redirect[], outDir: string): Promise<void> {
  const ofPaths = redirects.filter(({ from }) => !hasQuery(from));
  await writeFile(path.join(outDir, HOSTS), ofPaths.map(toHostLine).join(''));
  await writeFile(path.join(outDir, NGINX), ofPaths.map(toNginxLine).join(''));
}

function toHostLine({ from, to }: Redirect): string {
  return `${encodeAddress(from)} ${encodeAddress(to)} 301\n`;
}

/** nginx compares with the decoded path, and takes a `$` in the target for one of its variables. */
function toNginxLine({ from, to }: Redirect): string {
  return `${quote(normalisePath(from))} ${quote(encodeAddress(to).replaceAll('$', '%24'))};\n`;
}

function quote(text: string): string {
  return `"${text.replace(/["\\]/g, '\\$&')}"`;
}
