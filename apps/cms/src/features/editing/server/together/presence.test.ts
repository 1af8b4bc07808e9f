import { describe, expect, it } from 'vitest';
import { Presence } from './presence';

const anna = { id: 1, name: 'Anna' };
const ben = { id: 2, name: 'Ben' };

describe('who has an entry open', () => {
  it('is shown to others, with the time when it was opened', () => {
    const presence = new Presence();
    expect(presence.visit('faq/x', anna, 0)).toEqual([]);
    presence.visit('faq/x', anna, 5000);
    expect(presence.visit('faq/x', ben, 6000)).toEqual([{ name: 'Anna', since: new Date(0).toISOString() }]);
    expect(presence.visit('faq/y', ben, 6000)).toEqual([]);
  });

  it('has gone when not heard of for a while', () => {
    const presence = new Presence();
    presence.visit('faq/x', anna, 0);
    expect(presence.visit('faq/x', ben, 20_000)).toEqual([]);
  });
});
