/** Who did something, in words, and how. */
export interface ActorWords {
  by: string;
  /** `admin` for staff, `api` for a token, `schedule`, or `system` for an import or a command. */
  how: 'admin' | 'api' | 'schedule' | 'system';
}

/**
 * Who changed something and how, from what the log keeps of them: `Name <address>` for staff, `API: name` for a token,
 * `schedule`, `system: why` for what follows something else, or nothing for an import or a command of the machine.
 */
export function describeActor(actor: string | null): ActorWords {
  if (actor === null) return { by: 'The system (an import or a command)', how: 'system' };
  if (actor === 'schedule') return { by: 'The schedule', how: 'schedule' };
  if (actor.startsWith('system: '))
    return { by: `The system, because ${actor.slice('system: '.length)}`, how: 'system' };
  if (actor.startsWith('API: ')) return { by: `A program (${actor.slice('API: '.length)})`, how: 'api' };
  return { by: actor.replace(/ <.*>$/, ''), how: 'admin' };
}
