import type { ContentFault, Document } from '@pain/schema';
import { byKey, keyOf } from '@pain/schema';
import { suspect } from '../content/suspect.ts';
import type { WholeSite } from './make-site.ts';

/** A page that could not be rendered or written. */
export interface PageFailure {
  /** Its address within the site. */
  path: string;
  /** What was thrown, in words. */
  reason: string;
}

/** Pages that could not be made. Each may be the fault of any entry that it shows. */
export class RenderError extends Error {
  override readonly name = 'RenderError';
  readonly faults: readonly ContentFault[];

  constructor(failures: readonly PageFailure[], site: WholeSite) {
    super(failures.slice(0, MOST_NAMED).map(describe).join('\n'));
    const shown = shownBy(site);
    this.faults = failures.map((failure) => suspect(describe(failure), shown(failure.path)));
  }
}

/** With a fault of the code it is every page of a large site. */
const MOST_NAMED = 3;

function describe({ path, reason }: PageFailure): string {
  return `The page ${path} cannot be made: ${reason}`;
}

/** The entries that the page at a path shows; none for one that the site makes of no entry. */
function shownBy({ documents, manifest }: WholeSite): (path: string) => Document[] {
  const entries = byKey(documents);
  const pages = new Map(manifest.record.pages.map((page) => [page.path, page.documents]));
  return (path) => (pages.get(path) ?? []).flatMap((entry) => entries.get(keyOf(entry)) ?? []);
}
