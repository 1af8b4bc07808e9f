import { describe, expect, it } from 'vitest';
import { describeStored } from './describe-actor';

describe('who changed something', () => {
  it.each([
    ['Anna Ek <anna@example.org>', 'Anna Ek', 'admin'],
    ['anna@example.org', 'A colleague without a name', 'admin'],
    ['schedule', 'The schedule', 'schedule'],
    ['API: import of leaflets', 'A program (import of leaflets)', 'api'],
    ['system: FAQ “Why?” was published', 'The system, because FAQ “Why?” was published', 'system'],
    [null, 'The system (an import or a command)', 'system'],
  ])('is read from %s', (actor, by, how) => {
    expect(describeStored(actor)).toEqual({ by, how });
  });
});
