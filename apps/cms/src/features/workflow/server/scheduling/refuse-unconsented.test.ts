import { describe, expect, it } from 'vitest';
import { findUnconsented } from './refuse-unconsented';

const find = (consent: object | null, more: object = {}) =>
  findUnconsented({ publishAt: '2036-07-01T08:00:00.000Z', consent, ...more });

describe('a plan to publish what is shown by consent', () => {
  it('is refused for when the consent has ended, from the first moment of that day in Britain', () => {
    expect(find({ givenOn: '2026-01-01', expiresOn: '2036-07-01' })).toBe(
      'The consent ends on 1 July 2036, before “Publish on”. Choose an earlier time, or ask the person again and correct “Expires on”.',
    );
    const midnight = { publishAt: '2036-06-30T23:00:00.000Z' };
    expect(find({ givenOn: '2026-01-01', expiresOn: '2036-07-01' }, midnight)).not.toBeNull();
    const before = { publishAt: '2036-06-30T22:59:00.000Z' };
    expect(find({ givenOn: '2026-01-01', expiresOn: '2036-07-01' }, before)).toBeNull();
  });

  it('is refused for when the consent has not begun, or is withdrawn', () => {
    expect(find({ givenOn: '2036-07-02' })).toBe(
      'The consent begins on 2 July 2036, after “Publish on”. Choose a later time, or correct “Given on”.',
    );
    expect(find({ givenOn: '2026-01-01', withdrawnOn: '2026-06-01' })).toBe(
      'The person has withdrawn their consent. Clear “Publish on”.',
    );
  });

  it.each([
    ['the consent is in force', find({ givenOn: '2026-01-01', expiresOn: null, withdrawnOn: null })],
    ['the consent is to be filled in', find({ givenOn: null, expiresOn: '' })],
    ['there is none yet', find(null)],
    ['it is an example', find({ givenOn: '2036-07-02' }, { example: true })],
    ['nothing is planned', find({ givenOn: '2036-07-02' }, { publishAt: null })],
  ])('is taken when %s', (_when, fault) => {
    expect(fault).toBeNull();
  });
});
