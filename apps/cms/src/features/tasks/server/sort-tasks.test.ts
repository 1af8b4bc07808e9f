import { expect, it } from 'vitest';
import type { Task } from '../shapes.ts';
import { sortTasks } from './sort-tasks.ts';

const task = (title: string, given: Partial<Task>): Task => ({
  kind: 'review',
  title,
  text: '',
  path: '/',
  isUrgent: false,
  isMine: false,
  ...given,
});

it('puts one’s own first, then what cannot wait, then what others wait for', () => {
  const tasks = [
    task('an alert ends', { kind: 'ending' }),
    task('somebody’s review is due soon', {}),
    task('somebody’s review is overdue', { isUrgent: true }),
    task('a colleague waits', { kind: 'approval' }),
    task('my review is due soon', { isMine: true }),
    task('my review is overdue', { isMine: true, isUrgent: true }),
  ];
  expect(sortTasks(tasks).map(({ title }) => title)).toEqual([
    'my review is overdue',
    'my review is due soon',
    'somebody’s review is overdue',
    'a colleague waits',
    'somebody’s review is due soon',
    'an alert ends',
  ]);
});

it('leaves tasks of one kind in the order in which they came', () => {
  const tasks = [task('the oldest', {}), task('the next', {})];
  expect(sortTasks(tasks)).toEqual(tasks);
});
