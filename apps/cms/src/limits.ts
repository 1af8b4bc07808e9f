/** In bytes. */
export const MEGABYTE = 1024 * 1024;

/** The largest file that staff may upload, in bytes: enough for a few minutes of video. */
export const UPLOAD_LIMIT = 100 * MEGABYTE;

/** The deepest GraphQL document: a page, its blocks, their groups, those groups' links. */
export const GRAPHQL_DEPTH = 8;

/** How many queries one GraphQL document may hold; ours hold two at most. */
export const GRAPHQL_ROOT_FIELDS = 5;

/** The largest body of a caller who is not known yet, in bytes: a login, a new password, a query of the website's build. */
export const STRANGERS_BODY_LIMIT = 100 * 1024;

/** The largest body of a caller who is logged in, other than an upload, in bytes. */
export const BODY_LIMIT = 10 * MEGABYTE;

/** What an upload says besides its file, in bytes: its name, its alternative text, and the signs between the parts. */
export const UPLOAD_FIELDS_LIMIT = 1024 * 1024;

/** How many fields an upload may have besides its file; the admin sends one. */
export const UPLOAD_FIELDS = 10;

/** How many uploads are read at once, and how many wait for that. */
export const UPLOADS_AT_ONCE = 4;
export const UPLOADS_WAITING = 100;
