import type { ContentFault } from '@pain/schema';
import type { BuildFailure } from './messages.ts';

/** A build that did not give a site. */
export class BuildError extends Error {
  override readonly name = 'BuildError';
  /**
   * Name of the class of the original error, such as `ContentError` or `CmsError`; `Crash` or
   * `Deadline` of the process.
   */
  readonly kind: string;
  /** What is wrong with the content; none when the content is not. */
  readonly faults: readonly ContentFault[];

  constructor({ kind, message, faults = [] }: BuildFailure) {
    super(message);
    this.kind = kind;
    this.faults = faults;
  }
}
