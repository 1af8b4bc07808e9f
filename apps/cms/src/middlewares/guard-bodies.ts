import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import pLimit from 'p-limit';
import { UPLOADS_AT_ONCE, UPLOADS_OF_ONE, UPLOADS_WAITING } from '../kernel/limits';
import type { AdminContext } from '../kernel/routes/admin-routes';
import { judgeBody, NOT_ALLOWED, REFUSALS, type Refusal } from '../security/bodies/judge-body';
import { takeTurns } from '../security/bodies/take-turns';
import { takeTurnsEach } from '../security/bodies/take-turns-each';
import { takeUpload } from '../security/bodies/take-upload';
import { meets } from '../security/bodies/who-asks';
import { expectBody, waitForBody } from '../security/guard-connections';

type Next = () => Promise<void>;

/** The methods whose bodies Strapi reads. */
const WITH_BODY: ReadonlySet<string> = new Set(['POST', 'PUT', 'PATCH']);

/**
 * Looks at each request before its body is read: whose it is, how long, and whether files may be in it.
 * Stands before `strapi::body`.
 */
export default (_config: unknown, { strapi }: { strapi: Core.Strapi }) => {
  const inTurn = pLimit(UPLOADS_AT_ONCE);
  const inOwnTurn = takeTurnsEach(() => takeTurns(UPLOADS_OF_ONE, UPLOADS_WAITING, tooMany));
  return async (context: AdminContext, next: Next) => {
    if (!hasBody(context)) return goOnWithout(context, next);
    const isMultipart = Boolean(context.is('multipart'));
    const demand = judgeBody({ ...announce(context), isMultipart, isJson: Boolean(context.is('json')) });
    if (typeof demand === 'object') return refuse(context, demand);
    if (demand !== 'nothing' && !(await meets(strapi, context, demand)))
      return refuse(context, context.state.isAuthenticated ? NOT_ALLOWED : REFUSALS[demand]);
    if (!isMultipart) return next();
    const { user } = context.state;
    waitForBody(context.req);
    return inOwnTurn(user?.id, () => inTurn(() => takeUpload(strapi, context, next))).finally(() =>
      expectBody(context.req),
    );
  };
};

function hasBody({ method, headers }: AdminContext): boolean {
  if (!WITH_BODY.has(method)) return false;
  return 'transfer-encoding' in headers || Number(headers['content-length'] ?? 0) > 0;
}

/** Strapi reads fields of the body without a look whether there is one. */
function goOnWithout(context: AdminContext, next: Next): Promise<void> {
  context.request.body = {};
  return next();
}

function announce({ method, path, headers }: AdminContext) {
  const length = headers['content-length'];
  return {
    method,
    path,
    length: length === undefined ? undefined : Number(length),
    encoding: headers['content-encoding'],
  };
}

/** Node throws away the rest of the body as it comes, so that a browser still reads the answer. */
function refuse(context: AdminContext, { status, message }: Refusal): void {
  context.status = status;
  context.body = { data: null, error: { status, name: 'RefusedBodyError', message, details: {} } };
}

function tooMany(): Error {
  return new errors.ApplicationError(
    'Many files are being uploaded at the moment. Wait a minute, and upload yours again.',
  );
}
