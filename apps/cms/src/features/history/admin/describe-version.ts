import { describeMoment } from '../../../kernel/dates/describe-instant';
import type { Version } from '../shapes';

const ACTIONS: Readonly<Record<Version['action'], string>> = {
  publish: 'Published',
  unpublish: 'Unpublished',
  delete: 'Deleted',
  restored: 'Draft put aside by a restore',
  overwritten: 'Draft that was saved over',
  discarded: 'Draft that was discarded',
  deleted: 'Draft that was deleted',
  removed: 'Draft that was removed by another change',
};
const HOW: Readonly<Record<Version['how'], string>> = {
  admin: 'here in the admin',
  api: 'over the API',
  schedule: 'as planned',
  system: 'by an import or a command',
};

/** `Published, 10:42`: what became of the entry and when. */
export function describeVersion({ action, at }: Version, now = new Date()): string {
  return `${ACTIONS[action]}, ${describeMoment(at, now)}`;
}

/** `Anna Ek, here in the admin`. */
export function describeAuthor({ by, how }: Version): string {
  return how === 'admin' || how === 'api' ? `${by}, ${HOW[how]}` : `Automatically, ${HOW[how]}`;
}
