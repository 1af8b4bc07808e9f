import type { Task, TaskKind } from '../shapes';

/** What others wait for comes before what a date asks for. */
const ORDER: readonly TaskKind[] = [
  'missed',
  'returned',
  'approval',
  'signed',
  'review',
  'consent',
  'ending',
  'lacking',
  'links',
  'unreviewed',
  'waiting',
];

/** One's own first, of those the urgent ones first, then by kind; of one kind in the order they came. */
export function sortTasks(tasks: readonly Task[]): Task[] {
  const rank = ({ isMine, isUrgent, kind }: Task) => [isMine ? 0 : 1, isUrgent ? 0 : 1, ORDER.indexOf(kind)];
  return [...tasks].sort((a, b) => compare(rank(a), rank(b)));
}

function compare(a: readonly number[], b: readonly number[]): number {
  const index = a.findIndex((part, at) => part !== b[at]);
  return index === -1 ? 0 : (a[index] ?? 0) - (b[index] ?? 0);
}
