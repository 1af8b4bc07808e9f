/** What the admin is told about the tasks of the day. Shared with the admin's own code, so only types may stand here. */

/** Why something has to be done. */
export type TaskKind = 'missed' | 'approval' | 'returned' | 'review' | 'consent' | 'alert' | 'waiting';

/** Something that somebody has to do. */
export interface Task {
  kind: TaskKind;
  /** The entry's title. */
  title: string;
  /** What it is and what is the matter, in a few words. */
  text: string;
  /** Where in the admin it is done. */
  path: string;
  /** Whether it cannot wait. */
  isUrgent: boolean;
  /** Whether it is the asker's own. */
  isMine: boolean;
}
