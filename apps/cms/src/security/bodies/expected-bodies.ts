import { LARGEST_INTEGER } from '@pain/schema';
import { z } from 'zod';
import { BODY_DEPTH } from '../../kernel/limits';
import { findOddity } from './find-oddity';

/**
 * A body that Strapi takes without a look, or with one that ends in 500. A look that asks the database never
 * ends where that refuses, and on Postgres the process does: see docs/upstream/validators-that-never-end.md.
 */
interface Expected {
  /** Method and path. */
  at: RegExp;
  shape: z.ZodType;
  /** What is wrong with any other, and what to do. */
  refusal: string;
}

const id = z.union([z.int().positive().max(LARGEST_INTEGER), z.string().regex(/^[1-9]\d{0,8}$/)]);
/** Postgres stores no text with the sign NUL. */
const text = z.string().refine((words) => !words.includes('\0'));
const widget = z.strictObject({ uid: z.string().min(1).max(255), width: z.literal([4, 6, 8, 12]) });
const details = z.looseObject({
  name: text.nullish(),
  alternativeText: text.nullish(),
  caption: text.nullish(),
  folder: id.nullish(),
});
/** As JSON in a field of an upload, into which nothing has looked before. */
const info = z
  .string()
  .transform(readJson)
  .refine((said) => findOddity(said, BODY_DEPTH) === null)
  .pipe(details)
  .or(details);

const EXPECTED: readonly Expected[] = [
  {
    at: /^PUT \/admin\/homepage\/layout\/?$/i,
    shape: z.strictObject({
      version: z.int().min(1).optional(),
      widgets: z.array(widget).max(100),
      updatedAt: z.iso.datetime().optional(),
    }),
    refusal: 'The start page was not changed. Load it again, and arrange its panels there.',
  },
  {
    at: /^POST \/admin\/permissions\/check\/?$/i,
    shape: z.looseObject({ permissions: z.array(z.unknown()) }),
    refusal: 'Send the rights to check as a list.',
  },
  {
    at: /^(POST|PUT) \/admin\/users(\/|$)/i,
    shape: z.looseObject({ email: text.optional(), roles: z.array(id).optional() }),
    refusal:
      'The account was not saved. Its e-mail address is a text, and its roles are chosen from the list.',
  },
  {
    at: /^(POST|PUT) \/upload\/(folders|actions)(\/|$)/i,
    shape: z.looseObject({
      name: text.optional(),
      parent: id.nullish(),
      destinationFolderId: id.nullish(),
      folderIds: z.array(id).optional(),
      fileIds: z.array(id).optional(),
      updates: z.array(z.looseObject({ id, fileInfo: details })).optional(),
    }),
    refusal: 'Nothing was changed. Load the page again, and choose the folders and files from the list.',
  },
  {
    at: /^(POST|PUT) \/upload(\/|$)/i,
    shape: z.looseObject({ fileInfo: info.or(z.array(info)).nullish() }),
    refusal: 'What is said of the file did not arrive whole. Upload it again.',
  },
  {
    // Strapi changes one thing for each address, and stumbles over a list of them.
    at: /^\w+ \/(?!api\/|graphql)/i,
    shape: z.looseObject({}),
    refusal: 'Send one thing by its fields, and no list.',
  },
];

/**
 * Why a body is none that its address takes, with what to do; null when it is, and at
 * addresses that look themselves.
 */
export function findUnexpected(method: string, path: string, body: unknown): string | null {
  const expected = EXPECTED.find(({ at }) => at.test(`${method} ${path}`));
  return expected && !expected.shape.safeParse(body).success ? expected.refusal : null;
}

/** As it is where it is no JSON, which no shape takes. */
function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
