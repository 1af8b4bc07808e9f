import { nameIn } from '../access/person';
import type { Version } from './shapes';

/**
 * Who changed something and how, from what the log keeps of them: `Name <address>` for staff, `API: name` for a token,
 * `schedule`, `system: why` for what follows something else, or nothing for an import or a command of the machine.
 */
export function describeActor(actor: string | null): Pick<Version, 'by' | 'how'> {
  if (actor === null) return { by: 'The system (an import or a command)', how: 'system' };
  if (actor === 'schedule') return { by: 'The schedule', how: 'schedule' };
  if (actor.startsWith('system: '))
    return { by: `The system, because ${actor.slice('system: '.length)}`, how: 'system' };
  if (actor.startsWith('API: ')) return { by: `A program (${actor.slice('API: '.length)})`, how: 'api' };
  return { by: nameIn(actor), how: 'admin' };
}
