/** What the admin shows about the tasks of the day. The admin's own code imports this file: types only. */

/** Why something has to be done. */
export type TaskKind =
  | 'missed'
  | 'approval'
  | 'signed'
  | 'returned'
  | 'review'
  | 'consent'
  | 'ending'
  | 'lacking'
  | 'links'
  | 'unreviewed'
  | 'waiting';

/** Something that somebody has to do. */
export interface Task {
  kind: TaskKind;
  /** The entry's title, or what is the matter with several. */
  title: string;
  /** What it is and what is the matter, in a few words. */
  text: string;
  /** Where in the admin it is done; null when that is in several places. */
  path: string | null;
  /** These places, by the titles of their entries. */
  entries?: { name: string; path: string }[];
  /** Since which day somebody's word waits for an answer, as `YYYY-MM-DD`. */
  since?: string;
  /** Whether it cannot wait. */
  isUrgent: boolean;
  /** Whether it is the asker's own. */
  isMine: boolean;
}
