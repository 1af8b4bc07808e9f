import type { Finding, Reference } from './finding.ts';

/** A new site that may not take the place of the live one. */
export class GuardError extends Error {
  override readonly name = 'GuardError';
  readonly findings: readonly Finding[];

  constructor(findings: readonly Finding[], options?: ErrorOptions) {
    super(findings.map(({ message }) => message).join(`\n`), options);
    this.findings = findings;
  }

  /** The entries that it concerns. */
  get documents(): Reference[] {
    return this.findings.flatMap(({ documents }) => documents);
  }
}
