import type { Keeping } from './use-kept-words';

const TEXTS: Readonly<Record<Keeping['state'], string>> = {
  saved: 'What you type is kept in this browser until it is saved.',
  kept: 'Not saved yet. What you typed is kept in this browser.',
  'no-room': 'Not saved yet, and too long to be kept in this browser. Save soon.',
  'not-saved': 'It could not be saved. What you typed is kept in this browser.',
};

const WITHOUT_SERVER: Readonly<Record<Keeping['state'], string>> = {
  saved: 'What you type is kept in this browser. Save again when the connection is back.',
  kept: 'What you typed is kept in this browser. Save again when the connection is back.',
  'no-room':
    'What you typed is too long to be kept in this browser. Leave this page open, and save again when the connection is back.',
  'not-saved': 'What you typed is kept in this browser. Save again when the connection is back.',
};

/**
 * What becomes of what is typed, in words for staff.
 *
 * @param isCut whether no server is reached.
 */
export function sayKeeping(state: Keeping['state'], isCut: boolean): string {
  return isCut ? `No connection to the server. ${WITHOUT_SERVER[state]}` : TEXTS[state];
}
