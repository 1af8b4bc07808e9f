import { createHash } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';

const LOOK_MS = 20;
/** Between two pages, so that the crawl leaves the machine to the builds. */
const BREATH_MS = 50;
const PATIENCE_MS = 120_000;
/** Addresses that change with their content: what they once answered they answer for ever. */
const NAMED_BY_CONTENT = /^\/(?:_astro|media)\//;
/**
 * Kept for pages that are open somewhere when a newer site goes live; media are not,
 * because consent may have ended.
 */
const KEPT_LONGER = /^\/_astro\//;
const OK = 200;

/** The sentence that stands at the end of every page, another one in each release. */
export const markerOf = (release: number) => `This is release ${release} of the crawl.`;

/** The releases whose marker a page bears. */
export function markersIn(html: string): number[] {
  const found = [...html.matchAll(/This is release (\d+) of the crawl\./g)].map((match) => Number(match[1]));
  return [...new Set(found)];
}

/** What a crawler has seen. */
export interface Seen {
  pages: number;
  assets: number;
  /** Times that nobody answered, or an answer broke off: asked again until the publisher was back. */
  unanswered: number;
  /** Pictures that were gone because a newer site had taken the place of the page that named them. */
  overtaken: number;
  mixed: string[];
  missing: string[];
}

/**
 * Reads the whole public site again and again as a browser does: each page, and at once everything that it
 * names. One request after the other, so that what is answered later may never be older.
 */
export class Crawler {
  readonly seen: Seen = { pages: 0, assets: 0, unanswered: 0, overtaken: 0, mixed: [], missing: [] };
  private readonly siteUrl: string;
  private readonly digests = new Map<string, string>();
  private newest = 0;

  constructor(siteUrl: string) {
    this.siteUrl = siteUrl;
  }

  async crawl(until: AbortSignal): Promise<void> {
    while (!until.aborted) await this.crawlOnce(until);
  }

  private async crawlOnce(until: AbortSignal): Promise<void> {
    const known = new Set(['/']);
    for (const page of known) {
      if (until.aborted) return;
      const named = await this.visit(page);
      await pause(BREATH_MS);
      for (const address of named.filter((one) => one.endsWith('/'))) known.add(address);
    }
  }

  /** @returns the addresses that the page names. */
  private async visit(page: string): Promise<string[]> {
    const { status, body } = await this.get(page);
    const html = body.toString();
    this.seen.pages += 1;
    if (status !== OK) this.seen.missing.push(`${page} answers ${status}`);
    this.checkMarker(page, html);
    const named = addressesIn(html, this.siteUrl);
    for (const asset of named.filter((one) => !one.endsWith('/'))) await this.checkAsset(asset, page);
    return named;
  }

  private checkMarker(page: string, html: string): void {
    const markers = markersIn(html);
    const [marker = -1] = markers;
    if (markers.length !== 1) this.seen.mixed.push(`${page} is of the releases ${markers.join(' and ')}`);
    else if (marker < this.newest)
      this.seen.mixed.push(`${page} is of release ${marker} after ${this.newest}`);
    this.newest = Math.max(this.newest, marker);
  }

  private async checkAsset(asset: string, page: string): Promise<void> {
    const { status, body } = await this.get(asset);
    this.seen.assets += 1;
    if (status === OK) this.checkContent(asset, body);
    else if (!KEPT_LONGER.test(asset) && !(await this.isStillNamed(asset, page))) this.seen.overtaken += 1;
    else this.seen.missing.push(`${asset} of ${page} answers ${status}`);
  }

  private checkContent(asset: string, body: Buffer): void {
    if (!NAMED_BY_CONTENT.test(asset)) return;
    const digest = createHash('sha256').update(body).digest('hex');
    if ((this.digests.get(asset) ?? digest) !== digest) this.seen.mixed.push(`${asset} has changed`);
    this.digests.set(asset, digest);
  }

  private async isStillNamed(asset: string, page: string): Promise<boolean> {
    const { body } = await this.get(page);
    return addressesIn(body.toString(), this.siteUrl).includes(asset);
  }

  /** Asks until there is a whole answer. */
  private async get(address: string): Promise<{ status: number; body: Buffer }> {
    const deadline = Date.now() + PATIENCE_MS;
    for (;;) {
      try {
        const response = await fetch(`${this.siteUrl}${address}`);
        return { status: response.status, body: Buffer.from(await response.arrayBuffer()) };
      } catch (error) {
        if (Date.now() > deadline) throw error;
        this.seen.unanswered += 1;
        await pause(LOOK_MS);
      }
    }
  }
}

/** Every address of this site that a page names, whether as link, picture, style, script or file. */
function addressesIn(html: string, siteUrl: string): string[] {
  const values = [...html.matchAll(/\s(?:href|src|poster|content)="([^"]+)"/g)].map(
    ([, value = '']) => value,
  );
  const sets = [...html.matchAll(/\ssrcset="([^"]+)"/g)].flatMap(([, set = '']) =>
    set.split(',').map((one) => one.trim().split(' ')[0] ?? ''),
  );
  const local = [...values, ...sets].map((one) =>
    one.startsWith(siteUrl) ? one.slice(siteUrl.length) : one,
  );
  const paths = local.map((one) => one.split(/[?#]/)[0] ?? '');
  return [...new Set(paths.filter((one) => /^\/(?!\/)/.test(one)))];
}
