import type { Finding } from './finding.ts';

/** A site that was built and must not go live as it is. The live site stays. */
export class GuardError extends Error {
  override readonly name = 'GuardError';
  readonly kind = 'Guard';
  readonly findings: readonly Finding[];

  constructor(findings: readonly Finding[], options?: ErrorOptions) {
    super(findings.map(({ message }) => message).join('\n'), options);
    this.findings = findings;
  }

  /** Whether an administrator may let it go live all the same. */
  get confirmable(): boolean {
    return this.findings.every(({ guard }) => guard === 'shrink');
  }
}
