import { ContentError, type DocumentNamed, normalisePath } from '@pain/schema';
import { type ContentIndex, compare } from './content-index.ts';

/** An old address and where it leads now. */
export interface Redirect {
  from: string;
  to: string;
}

/**
 * The redirects of the site, each straight to its end.
 *
 * @throws ContentError for one that hides a page, one that leads in a circle, and two from one address.
 */
export function toRedirects(index: ContentIndex, pagePaths: ReadonlySet<string>): Redirect[] {
  const redirects = index.all('redirect');
  const targets = new Map<string, string>();
  for (const redirect of redirects) {
    const from = normalisePath(redirect.from);
    if (pagePaths.has(from))
      throw problem(redirect, `From: there is a page at ${from}, which nobody could reach`);
    if (targets.has(from)) throw problem(redirect, `From: another redirect leads away from ${from}, too`);
    targets.set(from, redirect.to);
  }
  return redirects
    .map((redirect) => ({ from: normalisePath(redirect.from), to: follow(redirect, targets) }))
    .sort((a, b) => compare(a.from, b.from));
}

function follow(redirect: DocumentNamed<'redirect'>, targets: ReadonlyMap<string, string>): string {
  const seen = new Set([normalisePath(redirect.from)]);
  let target = redirect.to;
  for (;;) {
    const path = normalisePath(target);
    const next = targets.get(path);
    if (next === undefined) return target;
    if (seen.has(path)) throw problem(redirect, `To: it leads back to ${path} in a circle`);
    seen.add(path);
    target = next;
  }
}

function problem(redirect: DocumentNamed<'redirect'>, text: string): ContentError {
  return new ContentError(`Redirect “${redirect.from}” (${redirect.id})`, [text]);
}
