import { byKey, keyOf } from '@pain/schema';
import { consentEndOf } from '@pain/web/consent-end';
import type { Release } from '../release-folder/release.ts';
import type { ReleaseStore } from './release-store.ts';

interface End {
  title: string;
  until: Date;
}

/**
 * What a release shows though it may not any more: a site that stays as it was does not
 * follow consents that end.
 */
export class EndedConsents {
  private readonly store: Pick<ReleaseStore, 'contentOf'>;
  private known: { of: string; ends: readonly End[] } | null = null;

  constructor(store: Pick<ReleaseStore, 'contentOf'>) {
    this.store = store;
  }

  /**
   * The titles of the entries that a release shows and whose consent has ended.
   *
   * @throws Error when the entries of the release cannot be read.
   */
  async find(release: Release, now: Date): Promise<string[]> {
    if (release.nextChangeAt === null || new Date(release.nextChangeAt) > now) return [];
    if (this.known?.of !== release.id) this.known = { of: release.id, ends: await this.readEnds(release) };
    return this.known.ends.filter(({ until }) => until <= now).map(({ title }) => title);
  }

  private async readEnds(release: Release): Promise<End[]> {
    const shown = new Set(release.pages.flatMap(({ documents }) => documents.map(keyOf)));
    const published = byKey(release.documents);
    return (await this.store.contentOf(release)).flatMap((entry) => {
      const key = keyOf(entry);
      const until = shown.has(key) ? consentEndOf(entry) : null;
      return until ? [{ title: published.get(key)?.title ?? entry.id, until }] : [];
    });
  }
}
