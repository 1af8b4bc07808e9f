import { z } from 'zod';

/** A body that Strapi takes without a look, or with one that ends in 500. */
interface Expected {
  /** Method and path. */
  at: RegExp;
  shape: z.ZodType;
  /** What is wrong with any other, and what to do. */
  refusal: string;
}

const id = z.union([z.int().positive().max(2_147_483_647), z.string().regex(/^[1-9]\d{0,8}$/)]);
const widget = z.strictObject({ uid: z.string().min(1), width: z.literal([4, 6, 8, 12]) });
const info = z.string().refine(isJson).or(z.looseObject({}));

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
    shape: z.looseObject({ email: z.string().optional(), roles: z.array(id).optional() }),
    refusal:
      'The account was not saved. Its e-mail address is a text, and its roles are chosen from the list.',
  },
  {
    at: /^(POST|PUT) \/upload(\/|$)/i,
    shape: z.looseObject({ fileInfo: info.or(z.array(info)).nullish() }),
    refusal: 'What is said of the file did not arrive whole. Upload it again.',
  },
];

/** Why a body is none that its address takes, with what to do; null when it is, and at addresses that look themselves. */
export function findUnexpected(method: string, path: string, body: unknown): string | null {
  const expected = EXPECTED.find(({ at }) => at.test(`${method} ${path}`));
  return expected && !expected.shape.safeParse(body).success ? expected.refusal : null;
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
