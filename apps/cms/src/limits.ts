/** In bytes. */
export const MEGABYTE = 1024 * 1024;

/** The largest file that staff may upload, in bytes: enough for a few minutes of video. */
export const UPLOAD_LIMIT = 100 * MEGABYTE;

/** The deepest GraphQL document: a page, its blocks, their groups, those groups' links. */
export const GRAPHQL_DEPTH = 8;

/** How many queries one GraphQL document may hold; ours hold two at most. */
export const GRAPHQL_ROOT_FIELDS = 5;

const DAY_MS = 24 * 3_600_000;

/** How long an invitation to the admin works, from when the account was made. */
export const INVITATION_MS = 14 * DAY_MS;
