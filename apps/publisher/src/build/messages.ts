import type { ContentFault } from '@pain/schema';
import type { BuildReport, BuildRequest } from '@pain/web/build';

/** What the publisher sends to the build process: what to build. */
export type ToWorker = BuildRequest;

/** Why a build failed, as it travels between processes. */
export interface BuildFailure {
  /** Name of the error's class, such as `ContentError`. */
  kind: string;
  /** What is wrong, where, and what to do. */
  message: string;
  /**
   * What is wrong with the content, for each fault the entries that are the cause; none
   * when the content is not.
   */
  faults?: ContentFault[];
}

/** What the build process answers to each message, with how much memory it has taken. */
export type FromWorker = { memoryMb: number } & ({ report: BuildReport } | { failure: BuildFailure });
