import { describePlace, findFaults, staffHosts } from '@pain/checks';
import {
  ContentError,
  type ContentType,
  type Document,
  describeFault,
  nameOfEntry,
  publicationOf,
  titleOf,
} from '@pain/schema';

/**
 * Refuses an entry that shuts readers out, such as a picture without words. The CMS publishes none by the
 * same checks: this one is for what came past it, by an import or an earlier version.
 *
 * @throws ContentError that names the entry, each fault and where it is.
 */
export function refuseFaults(type: ContentType, document: Document): void {
  const faults = findFaults(type, { ...document }, staffHosts(process.env));
  if (faults.length === 0) return;
  throw new ContentError(
    describeFault(
      nameOfEntry(type, document.id, titleOf(type, { ...document })),
      [publicationOf(document)],
      faults.map((fault) => [describePlace(fault), fault.message].filter(Boolean).join(': ')),
    ),
  );
}
