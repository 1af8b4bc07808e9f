import { isSameState, type PublicationState } from '@pain/schema';
import { type Ask, askChanges, CHANGES_LIMIT, type PublicationChange } from '@pain/web/cms';

/** What was done to published content and is not live yet. */
export class Backlog {
  private readonly ask: Ask;
  private changes: readonly PublicationChange[] = [];
  private span: { from: PublicationState; to: number } | null = null;

  constructor(ask: Ask) {
    this.ask = ask;
  }

  /**
   * Reads what was done between two states; what is known already is not asked again.
   *
   * @returns null when it cannot be told: between two databases, after a restored
   * backup, or when it is too much.
   * @throws CmsError when the CMS cannot be read.
   */
  async read(live: PublicationState, upTo: PublicationState): Promise<readonly PublicationChange[] | null> {
    if (isSameState(live, upTo)) return [];
    if (live.epoch !== upTo.epoch || live.revision >= upTo.revision) return null;
    if (!this.covers(live, upTo)) this.changes = await askChanges(this.ask, live);
    this.span = { from: live, to: upTo.revision };
    return this.changes.length === 0 || this.changes.length >= CHANGES_LIMIT ? null : this.changes;
  }

  /** Drops what is live now, and answers it. */
  settle({ revision }: PublicationState): PublicationChange[] {
    const settled = this.changes.filter((change) => change.revision <= revision);
    this.changes = [];
    this.span = null;
    return settled;
  }

  private covers(live: PublicationState, upTo: PublicationState): boolean {
    return this.span !== null && isSameState(this.span.from, live) && this.span.to >= upTo.revision;
  }
}
