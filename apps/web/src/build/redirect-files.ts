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
  await writeFile(path.join(outDir, NGINX), toNginxMap(ofPaths));
}

function toHostLine({ from, to }: Redirect): string {
  return `${encodeAddress(from)} ${encodeAddress(to)} 301\n`;
}

/**
 * nginx compares with the decoded path, and whatever its case: it refuses a map in which `/Old/` stands beside `/old/`, unless as expressions.
 */
function toNginxMap(redirects: readonly Redirect[]): string {
  const byFold = Map.groupBy(redirects, ({ from }) => normalisePath(from).toLowerCase());
  const isAlone = ({ from }: Redirect) => byFold.get(normalisePath(from).toLowerCase())?.length === 1;
  return redirects.map((redirect) => toNginxLine(redirect, isAlone(redirect))).join('');
}

/** A `$` in the target would be one of nginx's variables. */
function toNginxLine({ from, to }: Redirect, isAlone: boolean): string {
  const path = normalisePath(from);
  const source = isAlone ? path : `~^${path.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')}$`;
  return `${quote(source)} ${quote(encodeAddress(to).replaceAll('$', '%24'))};\n`;
}

function quote(text: string): string {
  return `"${text.replace(/["\\]/g, '\\$&')}"`;
}
