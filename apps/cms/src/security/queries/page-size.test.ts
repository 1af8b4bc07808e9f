import { expect, it } from 'vitest';
import { findLargePage } from './page-size';

it.each([
  [{ pageSize: '100' }, null],
  [{ pageSize: '1001' }, 1001],
  [{ pageSize: '-1' }, -1],
  [{ limit: '1e9' }, 1e9],
  [{ _limit: '5000' }, 5000],
  [{ pagination: { pageSize: '5000' } }, 5000],
  [{ pagination: { limit: '50' } }, null],
  [{ filters: { limit: '5000' }, sort: 'title' }, null],
])('of %j it finds %s', (query, size) => {
  expect(findLargePage(query, 1000)).toBe(size);
});
