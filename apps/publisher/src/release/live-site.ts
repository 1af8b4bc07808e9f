import pLimit from 'p-limit';
import type { Release, Served } from '../release-folder/release.ts';
import { EndedConsents } from './ended-consents.ts';
import type { Held, HoldFile } from './hold.ts';
import type { ReleaseStore } from './release-store.ts';

/**
 * An order that is not carried out, though nothing is wrong with this process: what is wrong, and what to do.
 */
export class OrderRefused extends Error {
  override readonly name = 'OrderRefused';
  /**
   * Of HTTP: 404 for what is not there, 409 for what does not fit how things stand, 503 for
   * what may be possible later.
   */
  readonly status: 404 | 409 | 503;

  constructor(status: OrderRefused['status'], message: string) {
    super(message);
    this.status = status;
  }
}

/** What the live site works with. */
export interface LiveSiteParts {
  store: ReleaseStore;
  holdFile: HoldFile;
  /**
   * Called with each site that goes live. Where it throws, the one before stays live.
   *
   * @param older the folders of the releases that are kept.
   */
  onLive(site: Served, older: readonly string[]): void;
}

/**
 * The one place where the live release changes: one change at a time, and never against
 * an administrator's wish.
 */
export class LiveSite {
  private readonly parts: LiveSiteParts;
  private readonly endedConsents: EndedConsents;
  private live: Release | null = null;
  private hasFilesOnly = false;
  private hold: Held | null = null;
  private version: string | null = null;
  private readonly inTurn = pLimit(1);
  private tidying: Promise<unknown> = Promise.resolve();

  constructor(parts: LiveSiteParts) {
    this.parts = parts;
    this.endedConsents = new EndedConsents(parts.store);
  }

  /**
   * The release that is served; null before the first, and while no more than the files of
   * the live one can be read.
   */
  get release(): Release | null {
    return this.live;
  }

  /** The earlier release that was put back and stays live until {@link resume}; null when there is none. */
  get held(): Held | null {
    return this.hold;
  }

  /**
   * What is wrong with a site that was put back, which no build takes the place of; null when all is well.
   *
   * @throws Error when its entries cannot be read.
   */
  async findFault(): Promise<Error | null> {
    if (this.hold === null) return null;
    if (this.live === null) return this.describeDamage(this.hold);
    const ended = await this.endedConsents.find(this.live, new Date());
    if (ended.length === 0) return null;
    return new Error(
      `The website that was put back still shows ${listTitles(ended)}, though the consent has ended.\nPut back a later one, or let newer content go live again (start page of the admin).`,
    );
  }

  private describeDamage({ release }: Held): Error {
    const description = this.parts.store.descriptionOf(release);
    const meanwhile = this.hasFilesOnly
      ? 'Readers see its pages, but addresses that moved do not redirect, and nobody knows which entries are live.'
      : 'Its pages cannot be read either: readers see that the website is starting.';
    return new Error(
      `The website that was put back is damaged: ${description} cannot be read. ${meanwhile}\nPut back another one, or let newer content go live again (start page of the admin).`,
    );
  }

  /**
   * Puts a release live that was made from what is published.
   *
   * @returns false when an administrator holds another one.
   * @throws DiskError when the disk refuses; the live release is then as before.
   */
  publish(release: Release): Promise<boolean> {
    return this.inTurn(async () => {
      if (this.hold) return false;
      await this.switchTo(release);
      return true;
    });
  }

  /**
   * Puts another form of the live release in its place, such as one with a newer search index.
   *
   * @param make makes it of the live one, all of it on disk.
   * @returns both; null when there is nothing live, or an administrator holds an earlier site.
   * @throws whatever `make` throws; the live release is then as before.
   */
  amend(make: (live: Release) => Promise<Release>): Promise<{ before: Release; after: Release } | null> {
    return this.inTurn(async () => {
      const before = this.live;
      if (before === null || this.hold) return null;
      const after = await make(before);
      await this.switchTo(after);
      return { before, after };
    });
  }

  /**
   * Puts an earlier release back, and holds it until {@link resume}.
   *
   * @throws OrderRefused when there is no such release, or it shows what may not be shown any more; Error
   * when the disk refuses. What is live and what is held are then as before.
   */
  putBack(held: Held): Promise<void> {
    return this.inTurn(async () => {
      const release = await this.parts.store.find(held.release);
      if (release === null)
        throw new OrderRefused(
          404,
          `There is no release ${held.release} any more. Choose one that /releases lists.`,
        );
      const ended = await this.endedConsents.find(release, new Date());
      if (ended.length > 0)
        throw new OrderRefused(
          409,
          `The consent for ${listTitles(ended)} has ended since that website was made, and it would be shown again. Put back a later website.`,
        );
      await this.holdAt(held, release);
    });
  }

  /** Lets what is published go live again. */
  resume(): Promise<void> {
    return this.inTurn(async () => {
      await this.parts.holdFile.remove();
      this.hold = null;
    });
  }

  /**
   * Begins to be the one that changes the live site. Where the process before ended while it put a site back,
   * that is brought to its end, or dropped when that site is gone.
   *
   * @throws Error when what is on disk cannot be read, or the disk refuses.
   */
  async takeOver(): Promise<void> {
    await this.follow();
    await this.inTurn(async () => {
      const { store, holdFile } = this.parts;
      if (this.hold === null || this.hold.release === (await store.liveId())) return;
      const release = await store.find(this.hold.release);
      if (release) return this.switchTo(release);
      await holdFile.remove();
      this.hold = null;
    });
  }

  /**
   * Shows what is on disk, since another process may have moved the link or held the site.
   *
   * @throws Error when it cannot read whether a site is held; what is live is still shown.
   */
  follow(): Promise<void> {
    return this.inTurn(async () => {
      await this.followLink();
      this.hold = await this.parts.holdFile.read();
    });
  }

  /** Ends when nothing is being tidied up any more. */
  async settle(): Promise<void> {
    await this.tidying;
  }

  private async followLink(): Promise<void> {
    const version = await this.parts.store.liveVersion();
    if (version === this.version) return;
    const release = await this.parts.store.live();
    if (release) await this.show(release);
    else if (this.live === null) this.hasFilesOnly = await this.showFiles();
    this.version = version;
  }

  /**
   * Also without its description the live site is whole: its folder is on disk before the link leads
   * to it, and never changes.
   */
  private async showFiles(): Promise<boolean> {
    const { store, onLive } = this.parts;
    try {
      const site = await store.liveFiles();
      if (site) onLive(site, await this.listOthers(site.id));
      return site !== null;
    } catch {
      return false;
    }
  }

  /**
   * The hold is on disk before the link moves, so that a crash in between cannot lose
   * it: see {@link takeOver}.
   */
  private async holdAt(held: Held, release: Release): Promise<void> {
    const { holdFile } = this.parts;
    const before = this.hold;
    try {
      await holdFile.write(held);
      this.hold = held;
      await this.switchTo(release);
    } catch (error) {
      this.hold = before;
      const undone = before ? holdFile.write(before) : holdFile.remove();
      await undone.catch(() => undefined);
      throw error;
    }
  }

  private async switchTo(release: Release): Promise<void> {
    const { store } = this.parts;
    const before = this.live;
    try {
      await store.putLive(release.id);
      await this.show(release);
    } catch (error) {
      // The link may have moved before something failed.
      if (before) await store.putLive(before.id).catch(() => undefined);
      throw error;
    }
    this.version = await store.liveVersion();
    // Beside everything else, since nobody waits for it: what cannot be done now is
    // done after the next release.
    this.tidying = this.tidying.then(() => store.tidy(release, before)).catch(() => undefined);
  }

  private async show(release: Release): Promise<void> {
    const others = await this.listOthers(release.id);
    const before = this.live;
    this.live = release;
    try {
      this.parts.onLive(release, others);
    } catch (error) {
      this.live = before;
      throw error;
    }
  }

  private async listOthers(live: string): Promise<string[]> {
    const { store } = this.parts;
    const others = (await store.list()).filter(({ release }) => release !== live);
    return others.map(({ release }) => store.siteOf(release));
  }
}

function listTitles(titles: readonly string[]): string {
  return titles.map((title) => `“${title}”`).join(', ');
}
