import type { PublicationEvent, PublicationState } from '@pain/web/cms';

/** The most that the CMS tells at once; then it may be more. */
const HISTORY_LIMIT = 1000;

/** What was done to published content and is not live yet. */
export class Backlog {
  private readonly ask: (since: number) => Promise<PublicationEvent[]>;
  private events: readonly PublicationEvent[] = [];
  private span: { epoch: string; from: number; to: number } | null = null;

  /** @param ask reads what was done after a revision, as `askHistory`. */
  constructor(ask: (since: number) => Promise<PublicationEvent[]>) {
    this.ask = ask;
  }

  /** What was read last, oldest first. */
  get waiting(): readonly PublicationEvent[] {
    return this.events;
  }

  /**
   * Reads what was done between two states; what is known already is not asked again.
   *
   * @returns null when it cannot be told: between two databases, or when it is too much.
   * @throws CmsError when the CMS cannot be read.
   */
  async read(live: PublicationState, upTo: PublicationState): Promise<readonly PublicationEvent[] | null> {
    const canFollow = live.epoch === upTo.epoch && live.revision <= upTo.revision;
    if (!canFollow || live.revision === upTo.revision) this.forget();
    else if (!this.covers(live, upTo)) await this.fetch(live, upTo);
    return canFollow && this.events.length < HISTORY_LIMIT ? this.events : null;
  }

  /** Drops what is live now. */
  settle({ epoch, revision }: PublicationState): PublicationEvent[] {
    const settled = this.events.filter((event) => event.revision <= revision);
    this.events = this.events.filter((event) => event.revision > revision);
    this.span = this.span && { epoch, from: revision, to: Math.max(this.span.to, revision) };
    return settled;
  }

  private covers(live: PublicationState, upTo: PublicationState): boolean {
    const { span } = this;
    return span?.epoch === live.epoch && span.from === live.revision && span.to >= upTo.revision;
  }

  private async fetch(live: PublicationState, upTo: PublicationState): Promise<void> {
    this.events = await this.ask(live.revision);
    this.span = { epoch: live.epoch, from: live.revision, to: upTo.revision };
  }

  private forget(): void {
    this.events = [];
    this.span = null;
  }
}
