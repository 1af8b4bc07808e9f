import type { Orders } from '../orders.ts';
import type { Release } from './release.ts';
import type { ReleaseStore } from './release-store.ts';

/** What the live site works with. */
export interface LiveSiteParts {
  store: ReleaseStore;
  orders: Orders;
  /**
   * Called with each release that goes live.
   *
   * @param older the folders of the releases that are kept.
   */
  onLive(release: Release, older: readonly string[]): void;
}

/** The one place where the live release changes: one change at a time, and never against an administrator's order. */
export class LiveSite {
  private readonly parts: LiveSiteParts;
  private live: Release | null = null;
  private version: string | null = null;
  private turn: Promise<unknown> = Promise.resolve();

  constructor(parts: LiveSiteParts) {
    this.parts = parts;
  }

  /** The release that is served; null before the first. */
  get release(): Release | null {
    return this.live;
  }

  /**
   * Puts a release live that was made from what is published.
   *
   * @returns false when an administrator holds another one.
   * @throws DiskError when the disk refuses; the live release is then as before.
   */
  publish(release: Release): Promise<boolean> {
    return this.inTurn(async () => {
      if (this.parts.orders.held) return false;
      await this.switchTo(release);
      await this.parts.store.prune(release.id);
      return true;
    });
  }

  /**
   * Puts an earlier release back, and holds it until somebody resumes.
   *
   * @param by who wants it.
   * @returns null when there is no such release.
   * @throws Error when the disk refuses.
   */
  putBack(id: string, by: string): Promise<Release | null> {
    return this.inTurn(async () => {
      const release = await this.parts.store.find(id);
      if (release === null) return null;
      await this.parts.orders.hold(id, by);
      await this.switchTo(release);
      return release;
    });
  }

  /** Shows what is live on disk, wherever another process may have moved the link. */
  follow(): Promise<void> {
    return this.inTurn(async () => {
      const version = await this.parts.store.liveVersion();
      if (version === this.version) return;
      const release = await this.parts.store.live();
      if (release) await this.show(release);
      this.version = version;
    });
  }

  private async switchTo(release: Release): Promise<void> {
    await this.parts.store.putLive(release.id);
    await this.show(release);
    this.version = await this.parts.store.liveVersion();
  }

  private async show(release: Release): Promise<void> {
    const { store, onLive } = this.parts;
    const others = (await store.list()).filter(({ release: id }) => id !== release.id);
    this.live = release;
    onLive(
      release,
      others.map(({ release: id }) => store.siteOf(id)),
    );
  }

  private inTurn<T>(task: () => Promise<T>): Promise<T> {
    const result = this.turn.then(task);
    this.turn = result.catch(() => undefined);
    return result;
  }
}
