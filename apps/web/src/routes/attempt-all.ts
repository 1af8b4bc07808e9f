import { byKey, ContentError, type ContentFault, faultsOf } from '@pain/schema';

/**
 * Makes something of each item, and fails only when all have been tried, so that one error reports every
 * fault.
 *
 * @throws ContentError with every fault.
 */
export function attemptAll<Item, Made>(items: readonly Item[], make: (item: Item) => Made): Made[] {
  const faults: ContentFault[] = [];
  const made = items.flatMap((item) => {
    try {
      return [make(item)];
    } catch (error) {
      faults.push(...readFaults(error));
      return [];
    }
  });
  refuseAll(faults);
  return made;
}

/** @throws ContentError with each of some faults once, if there are any. */
export function refuseAll(faults: readonly ContentFault[]): void {
  if (faults.length > 0) throw new ContentError(...mergeFaults(faults));
}

/** @throws the error itself when it tells of no fault of the content. */
export function readFaults(error: unknown): ContentFault[] {
  const faults = faultsOf(error);
  if (faults.length === 0) throw error;
  return faults;
}

/** One and the same fault may be found by several entries: all of them are named. */
function mergeFaults(faults: readonly ContentFault[]): ContentFault[] {
  // Two entries may have one title: the first of those that a fault names is the one that has it.
  const groups = Map.groupBy(faults, ({ message, documents: [first] }) => `${first?.id} ${message}`);
  return [...groups.values()].flatMap((alike) => {
    const documents = alike.flatMap((fault) => fault.documents);
    const entries = [...byKey(documents).values()];
    return alike.slice(0, 1).map((fault) => ({ ...fault, documents: entries }));
  });
}
