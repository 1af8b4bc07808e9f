import { describe, expect, it } from 'vitest';
import type { Actor } from './actor';
import { describeStored } from './describe-actor';
import { parseActor, writeActor } from './stored-actor';

const ROWS: [string | null, Actor][] = [
  ['Anna Ek <anna@example.org>', { kind: 'person', name: 'Anna Ek', email: 'anna@example.org' }],
  ['anna@example.org', { kind: 'person', name: 'anna@example.org', email: 'anna@example.org' }],
  ['API: import of leaflets', { kind: 'program', name: 'import of leaflets' }],
  ['schedule', { kind: 'schedule' }],
  ['system: FAQ “Why?” was published', { kind: 'system', because: 'FAQ “Why?” was published' }],
  [null, { kind: 'system', because: null }],
];

describe('an actor in a table', () => {
  it.each(ROWS)('is read from %j', (stored, actor) => {
    expect(parseActor(stored)).toEqual(actor);
  });

  it.each(ROWS)('is written as %j', (stored, actor) => {
    expect(writeActor(actor)).toBe(stored);
  });

  it.each(['schedule', 'system: backup', 'API: import'])(
    'is a person also when they are called “%s”',
    (name) => {
      const actor: Actor = { kind: 'person', name, email: 'anna@example.org' };
      expect(parseActor(writeActor(actor))).toEqual(actor);
    },
  );

  it('is a program also when its token is called as a person is', () => {
    const actor: Actor = { kind: 'program', name: 'Anna Ek <anna@example.org>' };
    expect(parseActor(writeActor(actor)).kind).toBe('program');
  });
});

describe('an actor whose names are too long for a line of a table', () => {
  const long = 'Anna '.repeat(51).trim();
  const email = 'anna@example.org';

  it('loses the end of the name, and nothing of the address', () => {
    const stored = writeActor({ kind: 'person', name: `${long} ${long}`, email }) ?? '';
    expect(stored).toHaveLength(255);
    expect(stored).toMatch(/^Anna Anna .*… <anna@example\.org>$/);
    expect(parseActor(stored)).toMatchObject({ kind: 'person', email });
  });

  it('is the address alone where that leaves no room for a name', () => {
    const full = `${'a'.repeat(243)}@example.org`;
    expect(writeActor({ kind: 'person', name: 'Anna', email: full })).toBe(full);
  });

  it('is cut between two letters, also where a letter takes two units', () => {
    for (const name of ['🙂'.repeat(255), `A${'🙂'.repeat(254)}`]) {
      const stored = writeActor({ kind: 'person', name, email }) ?? '';
      expect(stored.isWellFormed()).toBe(true);
      expect(stored.length).toBeLessThanOrEqual(255);
    }
  });

  it.each<Actor>([
    { kind: 'person', name: long.repeat(2), email: null },
    { kind: 'program', name: long },
    { kind: 'system', because: long },
  ])('fits into one: %j', (actor) => {
    expect(writeActor(actor)?.length).toBeLessThanOrEqual(255);
  });
});

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
