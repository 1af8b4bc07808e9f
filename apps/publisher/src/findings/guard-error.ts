import { createHash } from 'node:crypto';
import { keyOf } from '@pain/schema';
import type { Finding } from './finding.ts';

const NAME_LENGTH = 16;

/** A site that was built and must not go live as it is. The live site stays. */
export class GuardError extends Error {
  override readonly name = 'GuardError';
  readonly kind = 'Guard';
  readonly findings: readonly Finding[];

  constructor(findings: readonly Finding[], options?: ErrorOptions) {
    super(findings.map(({ message }) => message).join('\n'), options);
    this.findings = findings;
  }

  /**
   * The entries that the site would lose, where nothing else is wrong with it, as
   * {@link keyOf} names them; else null.
   */
  get losses(): readonly string[] | null {
    if (!this.findings.every(({ guard }) => guard === 'shrink')) return null;
    return this.findings.flatMap(({ documents }) => documents.map(keyOf));
  }

  /**
   * Names these losses: an administrator lets go live what was shown, and nothing
   * else. Null where nobody may.
   */
  get confirmation(): string | null {
    if (this.losses === null) return null;
    const hash = createHash('sha256').update([...this.losses].sort().join('\n'));
    return hash.digest('hex').slice(0, NAME_LENGTH);
  }
}
