import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { replaceDurably } from './release/durable.ts';

const publicationState = z.object({ epoch: z.string(), revision: z.int() });
const orders = z.object({
  /** The release that was put back and stays live until somebody resumes. */
  held: z.object({ release: z.string(), since: z.string(), by: z.string() }).nullable(),
  /** The content that an administrator confirmed though it makes the site much smaller. */
  confirmed: z.object({ state: publicationState, at: z.string(), by: z.string() }).nullable(),
});

type OrdersGiven = z.infer<typeof orders>;
/** That an earlier release stays live, since when, and who wants it. */
export type Hold = NonNullable<OrdersGiven['held']>;

/** What administrators ordered. Kept in a file: an order outlives a restart. */
export class Orders {
  private readonly file: string;
  private given: OrdersGiven = { held: null, confirmed: null };

  constructor(file: string) {
    this.file = file;
  }

  /** Reads the orders that were given before, also by another process. */
  async read(): Promise<void> {
    const text = await readFile(this.file, 'utf8').catch(() => null);
    if (text === null) return;
    this.given = parseOrders(text);
  }

  get held(): Hold | null {
    return this.given.held;
  }

  /** Whether the site of this content may be much smaller than the live one. */
  isConfirmed({ epoch, revision }: z.infer<typeof publicationState>): boolean {
    const state = this.given.confirmed?.state;
    return state?.epoch === epoch && state.revision === revision;
  }

  /**
   * Keeps a release live until {@link resume}.
   *
   * @throws Error when the order cannot be written down; it is then not given.
   */
  async hold(release: string, by: string): Promise<void> {
    await this.give({ ...this.given, held: { release, since: new Date().toISOString(), by } });
  }

  /** Ends the hold. */
  async resume(): Promise<void> {
    await this.give({ ...this.given, held: null });
  }

  /** Lets the site of this content be much smaller. */
  async confirm(state: z.infer<typeof publicationState>, by: string): Promise<void> {
    await this.give({ ...this.given, confirmed: { state, at: new Date().toISOString(), by } });
  }

  private async give(given: OrdersGiven): Promise<void> {
    await replaceDurably(this.file, JSON.stringify(given));
    this.given = given;
  }
}

/** A file that cannot be read may have held the site, so it does: publishing against an order does more harm. */
function parseOrders(text: string): OrdersGiven {
  try {
    return orders.parse(JSON.parse(text));
  } catch {
    const by = 'the publisher, because its file of orders is damaged';
    return { held: { release: '', since: new Date().toISOString(), by }, confirmed: null };
  }
}
