import { contentTypes } from '@pain/schema';
import { uidOf } from '../../../kernel/content-types';
import type { Use } from '../../usage/shapes';
import type { Task } from '../shapes';
import type { Asker } from './asker';

type Entries = NonNullable<Task['entries']>;
type Matter = Pick<Task, 'kind' | 'title' | 'text'> & Partial<Pick<Task, 'isUrgent'>>;

/**
 * One task for what is the matter with several entries, of which it shows each once;
 * nothing when there are none.
 */
export function taskOfMany(matter: Matter, entries: Entries): Task[] {
  if (entries.length === 0) return [];
  const once = [...new Map(entries.map((entry) => [entry.path, entry])).values()];
  return [{ isUrgent: false, ...matter, path: null, entries: once, isMine: false }];
}

/** The entries of some uses that somebody may read. */
export function readableIn(uses: readonly Use[], mayRead: Asker['mayRead']): Entries {
  const readable = new Set<string>(contentTypes.filter(mayRead).map((type) => uidOf(type)));
  return uses.filter(({ uid }) => readable.has(uid)).map(({ title, path }) => ({ name: title, path }));
}
