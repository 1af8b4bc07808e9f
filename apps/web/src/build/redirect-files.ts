import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { encodeAddress, hasQuery, normalisePath } from '@pain/schema';
import type { SiteRecord } from '../manifest/site-manifest.ts';

type Redirect = SiteRecord['redirects'][number];

/**
 * Read by Netlify, Cloudflare Pages and others:
 * https://developers.cloudflare.com/pages/configuration/redirects/
 */
const HOSTS = '_redirects';
/**
 * For nginx's `map $uri $redirect { include redirects.map; }`: see docs/operating.md. A map gives it no
 * status, so each status has one.
 */
const NGINX = { permanent: 'redirects.map', temporary: 'temporary-redirects.map' };

/**
 * Writes the redirects for hosts other than the publisher's own server, which answers them itself. Both files
 * are about paths: redirects that ask for something after the `?` are left out.
 */
export async function addRedirectFiles(redirects: readonly Redirect[], outDir: string): Promise<void> {
  const ofPaths = redirects.filter(({ from }) => !hasQuery(from));
  await writeFile(path.join(outDir, HOSTS), ofPaths.map(toHostLine).join(''));
  const { permanent = [], temporary = [] } = Object.groupBy(ofPaths, kindOf);
  await writeFile(path.join(outDir, NGINX.permanent), toNginxMap(permanent, ofPaths));
  await writeFile(path.join(outDir, NGINX.temporary), toNginxMap(temporary, ofPaths));
}

function kindOf({ isTemporary }: Redirect): keyof typeof NGINX {
  return isTemporary ? 'temporary' : 'permanent';
}

/** 302 rather than 307, which only differ for what is no GET: all of these hosts know it. */
function toHostLine({ from, to, isTemporary }: Redirect): string {
  return `${literal(encodeAddress(from))} ${encodeAddress(to)} ${isTemporary ? 302 : 301}\n`;
}

/**
 * Else `*` would stand for whatever follows, and a colon before a letter would begin the
 * name of a part of any path.
 */
function literal(from: string): string {
  return from.replace(/\*/g, '%2A').replace(/:(?=[a-z])/gi, '%3A');
}

/**
 * nginx compares with the decoded path, and whatever its case: it refuses a map in which `/Old/` stands
 * beside `/old/`, unless as expressions.
 */
function toNginxMap(redirects: readonly Redirect[], all: readonly Redirect[]): string {
  const byFold = Map.groupBy(all, ({ from }) => normalisePath(from).toLowerCase());
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
