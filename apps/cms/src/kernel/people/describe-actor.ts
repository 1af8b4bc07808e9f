import type { Actor } from './actor';
import { NAMELESS } from './person';
import { parseActor, writePerson } from './stored-actor';

/** Who did something, in words, and how. */
export interface ActorWords {
  by: string;
  /** `admin` for staff, `api` for a token, `schedule`, or `system` for an import or a command. */
  how: 'admin' | 'api' | 'schedule' | 'system';
}

/** Who changed something and how, in words for staff. */
function describeActor(actor: Actor): ActorWords {
  switch (actor.kind) {
    case 'person':
      return { by: nameOf(actor), how: 'admin' };
    case 'program':
      return { by: `A program (${actor.name})`, how: 'api' };
    case 'schedule':
      return { by: 'The schedule', how: 'schedule' };
    case 'system':
      return { by: describeSystem(actor.because), how: 'system' };
  }
}

/** The same of an actor that a row names. */
export function describeStored(stored: string | null): ActorWords {
  return describeActor(parseActor(stored));
}

/** Who did something, with the address of a person, so that others can write to them. */
export function describeWithAddress(actor: Actor): string {
  return actor.kind === 'person' ? writePerson(actor) : describeActor(actor).by;
}

/** Some accounts have no name, and rows of earlier versions then have the address in its place. */
function nameOf({ name, email }: { name: string; email: string | null }): string {
  return name === email ? NAMELESS : name;
}

function describeSystem(because: string | null): string {
  return because === null ? 'The system (an import or a command)' : `The system, because ${because}`;
}
