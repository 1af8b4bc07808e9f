import { LONGEST_LINE } from '../limits';
import type { Actor } from './actor';

type PersonActor = Extract<Actor, { kind: 'person' }>;

const PROGRAM = 'API: ';
const SYSTEM = 'system: ';
const SCHEDULE = 'schedule';
const NAME_AND_ADDRESS = /^(.*) <([^<>]*@[^<>]*)>$/s;

/**
 * An actor as the tables keep it, which {@link parseActor} reads: `Jo Bloggs <jo@example.org>`, or
 * the address alone; `API: name of the token`; `schedule`; `system: why`; or nothing. It always
 * fits into a line of a table.
 */
export function writeActor(actor: Actor): string | null {
  switch (actor.kind) {
    case 'person':
      return writePerson(actor);
    case 'program':
      // Else a token could be called as a member of staff.
      return fit(PROGRAM + actor.name.replace(/[<>]/g, ''));
    case 'schedule':
      return SCHEDULE;
    case 'system':
      return actor.because === null ? null : fit(SYSTEM + actor.because);
  }
}

/**
 * A person as the tables keep them: `Jo Bloggs <jo@example.org>`. The address stays
 * whole, as others write to it.
 */
export function writePerson({ name, email }: Pick<PersonActor, 'name' | 'email'>): string {
  if (email === null || email === name) return fit(name);
  const address = ` <${email}>`;
  return address.length < LONGEST_LINE ? fit(name, LONGEST_LINE - address.length) + address : email;
}

/** The beginning of a text that a line of a table has room for, with whole letters. */
export function fit(text: string, most = LONGEST_LINE): string {
  return text.length <= most ? text : `${text.slice(0, most - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
}

/**
 * The actor that a row names. People come first: somebody may call themselves “system: x”, and
 * only they have an address.
 */
export function parseActor(stored: string | null): Actor {
  if (stored === null) return { kind: 'system', because: null };
  const person = NAME_AND_ADDRESS.exec(stored);
  if (person?.[1] && person[2]) return { kind: 'person', name: person[1], email: person[2] };
  if (stored === SCHEDULE) return { kind: 'schedule' };
  if (stored.startsWith(SYSTEM)) return { kind: 'system', because: stored.slice(SYSTEM.length) };
  if (stored.startsWith(PROGRAM)) return { kind: 'program', name: stored.slice(PROGRAM.length) };
  return { kind: 'person', name: stored, email: stored.includes('@') ? stored : null };
}
