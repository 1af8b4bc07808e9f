import { describe, expect, it } from 'vitest';
import type { Version } from '../shapes';
import { describeAuthor, describeVersion } from './describe-version';

const now = new Date('2026-11-23T12:00:00');
const version: Version = {
  ref: 'r1',
  action: 'publish',
  at: new Date('2026-11-23T10:42:00').toISOString(),
  by: 'Anna Ek',
  how: 'admin',
  hasContent: true,
};

describe('a version in words', () => {
  it('says what became of the entry, when, by whom and how', () => {
    expect(describeVersion(version, now)).toBe('Published, 10:42');
    expect(describeAuthor(version)).toBe('Anna Ek, here in the admin');
  });

  it('names the schedule', () => {
    expect(describeAuthor({ ...version, by: 'The schedule', how: 'schedule' })).toBe(
      'Automatically, as planned',
    );
  });
});
