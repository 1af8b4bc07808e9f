import { NO_SERVER } from '../../../admin-kit/asking/describe-error';
import type { Keeping } from './use-kept-words';

const TEXTS: Readonly<Record<Keeping['state'], string>> = {
  saved: 'What you type is kept in this browser until it is saved.',
  kept: 'Not saved yet. What you typed is kept in this browser.',
  'no-room': 'Not saved yet, and too long to be kept in this browser. Save soon.',
  'not-saved': 'It could not be saved. What you typed is kept in this browser.',
};

const MEANWHILE: Readonly<Record<Keeping['state'], string>> = {
  saved: 'What you type is kept in this browser.',
  kept: 'What you typed is kept in this browser.',
  'no-room': 'What you typed is too long to be kept in this browser. Leave this page open.',
  'not-saved': 'What you typed is kept in this browser.',
};

/**
 * What becomes of what is typed, in words for staff.
 *
 * @param problem why the server does not answer, such as a session that ended; null when it does.
 */
export function sayKeeping(state: Keeping['state'], problem: string | null): string {
  if (problem === null) return TEXTS[state];
  const then = problem === NO_SERVER ? ['Save again when the connection is back.'] : [];
  return [problem, MEANWHILE[state], ...then].join(' ');
}
