import type { LostRelation } from '@pain/web/cms';
import type { Change } from './change.ts';
import type { Finding } from './finding.ts';
import { pathOf } from './path-of.ts';

/**
 * Every relation of a draft is in what was published of it, as far as what it leads to is published. Nothing can be kept back:
 * the version before may lack it as well, and the entry itself is right in all else.
 */
export function checkRelations(change: Change): Finding[] {
  return change.lost.map(toEntries).flatMap(({ source, target }) => {
    if (!change.isPublished(source) || !change.isPublished(target)) return [];
    const names = { source: change.nameOf(source), target: change.nameOf(target) };
    return {
      guard: 'relation',
      effect: 'warn',
      message: `${names.source} leaves out ${names.target}, which was not published when it was. Publish ${names.source} again to show it there; changes that wait in it go live as well.`,
      path: pathOf(source, change.next),
      documents: [source],
    };
  });
}

function toEntries({ type, documentId, targetType, targetId }: LostRelation) {
  return { source: { ref: type, id: documentId }, target: { ref: targetType, id: targetId } };
}
