import { LIST_LIMIT } from '@pain/schema';

/** In bytes. */
export const MEGABYTE = 1024 * 1024;

/**
 * The largest file that staff may upload, in bytes: enough for a few minutes of video. How many dots a
 * picture may have is PICTURE_DOTS_LIMIT of packages/schema, and less by its kind in
 * features/media/server/pictures/picture-limits.ts.
 */
export const UPLOAD_LIMIT = 100 * MEGABYTE;

/** The deepest GraphQL document: a page, its blocks, their groups, those groups' links. */
export const GRAPHQL_DEPTH = 8;

/** The largest body of a GraphQL request, in bytes; the website's are no larger than 12,000. */
export const GRAPHQL_BODY = 100_000;

/** The longest GraphQL document, in characters; the website's are no longer than 3,000. */
export const GRAPHQL_LENGTH = 10_000;

/** The most words and signs of a GraphQL document; the website's hold 480 at most. */
export const GRAPHQL_TOKENS = 2000;

/** How much one GraphQL document may ask for: at least twice what the website's do. */
export const GRAPHQL_QUERY = { operations: 1, queries: 5, fields: 500, repeats: 5, directives: 10 };

/**
 * How large an argument of GraphQL may be: the website asks for 200 entries by their ids, in two conditions;
 * an address has 1,000 letters.
 */
export const GRAPHQL_VALUE = { depth: 8, objects: 20, values: 500, letters: 2000 };

/**
 * How many questions to the database one GraphQL document may need besides its lists;
 * the website's need none.
 */
export const GRAPHQL_LOOKUPS = 200;

const DAY_MS = 24 * 3_600_000;

/** How long an invitation to the admin works, from when the account was made. */
export const INVITATION_MS = 14 * DAY_MS;
/**
 * The largest body of a caller who is not known yet, in bytes: a login, a new password, a
 * query of the website's build.
 */
export const STRANGERS_BODY_LIMIT = 100 * 1024;

/** The largest body of a caller who is logged in, other than an upload, in bytes. */
export const BODY_LIMIT = 10 * MEGABYTE;

/**
 * What an upload says besides its file, in bytes: its name, its alternative text, and the
 * signs between the parts.
 */
export const UPLOAD_FIELDS_LIMIT = 1024 * 1024;

/** How many fields an upload may have besides its file; the admin sends one. */
export const UPLOAD_FIELDS = 10;

/**
 * How many uploads are read at once: of all together, and of one person, so that nobody's slow
 * line holds up the others.
 */
export const UPLOADS_AT_ONCE = 12;
export const UPLOADS_OF_ONE = 2;
/** How many uploads of one person wait for that. */
export const UPLOADS_WAITING = 100;

/**
 * The slowest upload that is read on: in each stretch of time so many bytes have to come. A poor mobile line
 * brings ten times as much.
 */
export const UPLOAD_PACE = { bytes: 150 * 1024, windowMs: 30_000 };

/** How long a body may take to come that is no upload, in milliseconds: as long as Node's own limit. */
export const BODY_MS = 5 * 60_000;

/**
 * The deepest nesting of a query in an address: a filter of the admin's on a field of a related
 * entry takes seven steps.
 */
export const QUERY_DEPTH = 12;

/**
 * By how many things that an entry points to a list may be asked, and by how many of those of which
 * it has several: by 200 related pages twice are 40,000 rows for each page. SQLite joins 64 tables,
 * and each of these is two.
 */
export const RELATIONS_ASKED = { all: 8, many: 2 };

/**
 * The deepest nesting of a body: a text of a step of a block of a page takes 10 levels, and each
 * list within a list 2 more.
 */
export const BODY_DEPTH = 64;

/** The largest part of a list that an address may ask for; the admin offers 100. */
export const PAGE_LIMIT = 1000;

/**
 * How many entries, files or accounts may be changed, deleted or looked at by one request: the
 * longest list of the admin.
 */
export const TOGETHER_LIMIT = 100;

/** The longest list in a body of the admin's settings: the rights of a role are some hundred. */
export const BODY_LIST_LIMIT = 1000;

const MINUTE_MS = 60_000;

/**
 * How often a secret may be guessed: by one caller's address, and for one account from everywhere. Logins
 * that succeed do not count, so that a hospital behind one address can live with it.
 */
export const GUESSES = {
  /** Wrong passwords, invitations and links, of each kind, by address. */
  address: { most: 20, windowMs: 15 * MINUTE_MS },
  /** Wrong passwords for an account; of a browser in which that account has logged in before, on its own. */
  account: { most: 10, windowMs: 15 * MINUTE_MS },
  /** Forgotten passwords by address, right or wrong, since the answer does not say which. */
  forgottenByAddress: { most: 10, windowMs: 15 * MINUTE_MS },
  /** Messages to one account. */
  forgottenByAccount: { most: 3, windowMs: 15 * MINUTE_MS },
  /**
   * Wrong tokens by address. Short, so that a publisher that was given the wrong one
   * is not kept away for long.
   */
  token: { most: 100, windowMs: MINUTE_MS },
};

/** How many addresses and accounts are remembered for each of {@link GUESSES}; the oldest go first. */
export const GUESSERS = 10_000;

/** As many letters as Postgres keeps in a column of one line. */
export const LONGEST_LINE = 255;

/**
 * How many drafts of one entry are kept for one person by whom something else took
 * their place; the oldest go.
 */
export const KEPT_DRAFTS_LIMIT = 50;

/**
 * How often one person signs off one entry in a day: nobody reads faster, and sign-offs are kept for ever.
 */
export const SIGN_OFFS_A_DAY = 10;

/**
 * How often one person asks for publication, of whatever entries: each request is stored, and
 * sent to all who may publish.
 */
export const ASKS = { most: 60, windowMs: 60 * MINUTE_MS };

/** How many requests of one entry are kept that one person has replaced by another request; the oldest go. */
export const REPLACED_REQUESTS = 20;

/** How large a field of an entry may be: saving what is at one of these limits takes about a second. */
export const ENTRY_SIZE = {
  /** Blocks, parts of a block, or entries that are chosen: as many as the website reads. */
  list: LIST_LIMIT,
  /** All blocks of a page with their parts. */
  components: 1000,
  /** Paragraphs, lines, links and pieces of text with a mark, of all texts of a field. */
  objects: 10_000,
  letters: 2_000_000,
};
