/** Who was not heard of for so long has gone. The admin tells every five seconds. */
const GONE_AFTER_MS = 15_000;

interface Visit {
  name: string;
  since: number;
  seen: number;
}

/**
 * Who has an entry open, in the memory of this process: a hint that costs nothing and may be wrong. What must
 * not be wrong, such as saving over each other, is checked by `refuseOverwriting`.
 */
export class Presence {
  private readonly visits = new Map<string, Map<number, Visit>>();

  /** Notes that somebody has an entry open; answers who else has. */
  visit(
    entry: string,
    user: { id: number; name: string },
    now = Date.now(),
  ): { name: string; since: string }[] {
    this.forgetGone(now);
    const visitors = this.visits.get(entry) ?? new Map<number, Visit>();
    this.visits.set(entry, visitors);
    visitors.set(user.id, { name: user.name, since: visitors.get(user.id)?.since ?? now, seen: now });
    const others = [...visitors].filter(([id]) => id !== user.id);
    return others.map(([, { name, since }]) => ({ name, since: new Date(since).toISOString() }));
  }

  /** Of all entries, so that no more is kept than who is here now. */
  private forgetGone(now: number): void {
    for (const [entry, visitors] of this.visits) {
      for (const [id, { seen }] of visitors) if (now - seen > GONE_AFTER_MS) visitors.delete(id);
      if (visitors.size === 0) this.visits.delete(entry);
    }
  }
}
