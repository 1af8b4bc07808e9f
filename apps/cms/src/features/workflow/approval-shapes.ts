/** What the admin shows about approval. The admin's own code imports this file: types only. */

/** What became of a request. */
export type RequestState = 'open' | 'returned' | 'published' | 'withdrawn' | 'deleted';

/** That somebody asked for an entry to be published. Instants are ISO 8601. */
export interface RequestLine {
  state: RequestState;
  by: string;
  at: string;
  note: string | null;
  answeredBy: string | null;
  answeredAt: string | null;
  comment: string | null;
}

/** How the approval of an entry stands. */
export interface ApprovalState {
  /** Names the saved draft; sent back, so that nobody approves what they have not seen. */
  fingerprint: string;
  /** Whether the draft holds something that is not published. */
  hasNews: boolean;
  /** Those who write and may not publish ask. */
  mayAsk: boolean;
  /** Those who may publish answer. */
  mayAnswer: boolean;
  open: (RequestLine & { isMine: boolean; isChangedSince: boolean }) | null;
  /** What was answered before, the newest first. */
  earlier: RequestLine[];
}
