import { describe, expect, it } from 'vitest';
import { followRedirect } from './follow-redirect.ts';

const targets = new Map([
  ['/b/', '/c'],
  ['/c/', '/d/?utm_source=letter'],
  ['/x/', '/y'],
  ['/y/', '/x'],
]);

describe('a redirect', () => {
  it('leads by way of others to where the last one leads', () => {
    const followed = followRedirect({ from: '/a', to: '/b/?fbclid=1' }, targets);
    expect(followed).toEqual({ to: '/d/?utm_source=letter', passed: ['/a/', '/b/', '/c/'], backTo: null });
  });

  it('that comes back to itself is circular, also where the others are not', () => {
    expect(followRedirect({ from: '/d', to: '/b' }, targets).backTo).toBe('/d/');
    expect(followRedirect({ from: '/d', to: '/d/' }, targets).backTo).toBe('/d/');
  });

  it('that leads into a circle of others comes back to where that closes', () => {
    expect(followRedirect({ from: '/a', to: '/x' }, targets)).toMatchObject({ backTo: '/x/' });
  });
});
