import { type EntryRef, isSameEntry, showTitle } from '@pain/schema';
import { contentTypeOf, editViewPath } from '../../../kernel/content-types';
import { findNeverReviewed } from '../../workflow/server/review/find-never-reviewed';
import { findWaiting } from '../../workflow/server/review/find-waiting';
import type { Finder } from './asker';
import { taskOfMany } from './task-of-many';

/**
 * One task for all that nobody ever reviewed, for those who may sign off: a new website is full of it. What
 * is signed off and only waits to be published is another task.
 */
export const findUnreviewed: Finder = async (strapi, { mayRead, maySignOff }) => {
  const found = maySignOff ? await findNeverReviewed(strapi) : [];
  const waiting = found.length > 0 ? await findWaiting(strapi) : [];
  const isWaiting = (entry: EntryRef) => waiting.some((other) => isSameEntry(other, entry));
  const entries = found
    .filter((entry) => mayRead(contentTypeOf(entry)) && !isWaiting(entry))
    .map((entry) => ({ name: showTitle(entry.title), path: editViewPath(entry) }));
  return taskOfMany(
    {
      kind: 'unreviewed',
      title: 'Never reviewed',
      text: 'Nobody has checked these yet. Open each, read it, and click “Sign off” in the panel “Review”.',
    },
    entries,
  );
};
