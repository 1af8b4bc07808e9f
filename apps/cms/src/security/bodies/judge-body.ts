import {
  BODY_LIMIT,
  MEGABYTE,
  STRANGERS_BODY_LIMIT,
  UPLOAD_FIELDS_LIMIT,
  UPLOAD_LIMIT,
} from '../../kernel/limits';

/** What can be known of a request before its body is read. */
export interface Announced {
  method: string;
  path: string;
  isMultipart: boolean;
  isJson: boolean;
  /** In bytes; undefined when it is not said, as with `Transfer-Encoding: chunked`. */
  length: number | undefined;
  /** As `Content-Encoding` says. */
  encoding: string | undefined;
}
/** Why a body is not read. */
export interface Refusal {
  status: 401 | 403 | 411 | 413 | 415;
  message: string;
}
/**
 * What has to be known of the caller before a body is read: nothing, that they are logged
 * in, that they may upload.
 */
export type Demand = 'nothing' | 'login' | 'upload';

/**
 * Where a file is uploaded, or takes the place of another one; and where Strapi's form for a file
 * sends what is said of it.
 */
const UPLOADS: Readonly<Record<string, RegExp>> = {
  POST: /^\/upload(\/files(\/[^/]+\/replace)?)?\/?$/i,
  PUT: /^\/upload\/files\/[^/]+\/?$/i,
};

/**
 * What a caller has to show before a body of theirs is read.
 *
 * @returns why nobody's is, if so.
 */
export function judgeBody(announced: Announced): Demand | Refusal {
  const { encoding, length, isMultipart, isJson } = announced;
  // No browser packs what it sends, and a small packed body can be a large one.
  if (encoding && encoding !== 'identity')
    return { status: 415, message: 'A body that is compressed is not read here.' };
  if (isMultipart && !isUpload(announced))
    return { status: 415, message: 'Files are taken only by the media library.' };
  if (!isMultipart && !isJson)
    return { status: 415, message: 'Only JSON is read here (Content-Type: application/json).' };
  if (length === undefined) return { status: 411, message: 'Say how long the body is (Content-Length).' };
  const limit = isMultipart ? UPLOAD_LIMIT + UPLOAD_FIELDS_LIMIT : BODY_LIMIT;
  if (length > limit) return isMultipart ? TOO_LARGE_A_FILE : tooLarge(limit);
  if (isMultipart) return 'upload';
  return length > STRANGERS_BODY_LIMIT ? 'login' : 'nothing';
}

/** What is said to those who have not shown what they had to. */
export const REFUSALS: Readonly<Record<Exclude<Demand, 'nothing'>, Refusal>> = {
  login: tooLarge(STRANGERS_BODY_LIMIT),
  upload: { status: 401, message: 'Log in first: only people who may upload files can send any.' },
};

/** What is said to those who are logged in and have no right to upload. */
export const NOT_ALLOWED: Refusal = {
  status: 403,
  message: 'You may not upload files. Ask your website administrator.',
};

/** As Strapi itself calls it, whose admin has words for that. */
const TOO_LARGE_A_FILE: Refusal = { status: 413, message: 'FileTooBig' };

function tooLarge(bytes: number): Refusal {
  const most = bytes < MEGABYTE ? `${bytes / 1024} kB` : `${bytes / MEGABYTE} MB`;
  return { status: 413, message: `That is too long: at most ${most} are read here.` };
}

function isUpload({ method, path }: Announced): boolean {
  return UPLOADS[method]?.test(path) === true;
}
