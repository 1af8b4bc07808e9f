import type { Core } from '@strapi/strapi';
import type { Account } from '../../kernel/people/person';

const USER = 'admin::user';
const SESSION = 'admin::session';
/** By which somebody shows that an account is theirs. Any new value ends what the old one gave. */
const IDENTITY = ['password', 'email'] as const;
/** What links in messages and invitations hold. */
const LINK_TOKENS = { resetPasswordToken: null, resetPasswordTokenExpiresAt: null, registrationToken: null };

interface Event {
  params: { where?: object; data?: Record<string, unknown> };
  state: { ending?: number[] };
}

/**
 * Ends what outlives the right that it was given by. When an account gets another password or address, is
 * disabled or deleted, by whatever route, command or service: its sessions (access tokens work only while
 * their session is stored), its links that reset a password, and its invitation. Only the session in which
 * somebody changes their own account goes on.
 *
 * Strapi ends sessions only on some routes, and links never.
 */
export function endSessions(strapi: Core.Strapi): void {
  const beforeChange = async (event: Event) => {
    const ending = (await findAccounts(strapi, event)).filter((one) => isEnding(one, event.params.data));
    if (ending.length > 0 && event.params.data) voidLinks(event.params.data);
    event.state.ending = ending.map(({ id }) => id);
  };
  const beforeDelete = async (event: Event) => {
    event.state.ending = (await findAccounts(strapi, event)).map(({ id }) => id);
  };
  const after = async ({ state: { ending = [] } }: Event) => {
    for (const id of ending) await deleteSessions(strapi, id);
  };
  strapi.db.lifecycles.subscribe({
    models: [USER],
    beforeUpdate: beforeChange,
    beforeUpdateMany: beforeChange,
    beforeDelete,
    beforeDeleteMany: beforeDelete,
    afterUpdate: after,
    afterUpdateMany: after,
    afterDelete: after,
    afterDeleteMany: after,
  } as Parameters<typeof strapi.db.lifecycles.subscribe>[0]);
}

function findAccounts(strapi: Core.Strapi, { params }: Event): Promise<Account[]> {
  const select = ['id', 'password', 'email', 'isActive', 'blocked'];
  return strapi.db.query(USER).findMany({ select, where: params.where ?? {} });
}

function isEnding(account: Account, data: Record<string, unknown> = {}): boolean {
  if (data.blocked === true || (data.isActive === false && account.isActive)) return true;
  return IDENTITY.some((field) => data[field] !== undefined && data[field] !== account[field]);
}

/** Without touching a token that the same change gives. */
function voidLinks(data: Record<string, unknown>): void {
  Object.assign(data, { ...LINK_TOKENS, ...data });
}

async function deleteSessions(strapi: Core.Strapi, id: number): Promise<void> {
  const { user, session } = strapi.requestContext.get()?.state ?? {};
  const where = { userId: String(id), origin: 'admin' };
  const others = user?.id === id && session ? { sessionId: { $ne: session.id } } : {};
  await strapi.db.query(SESSION).deleteMany({ where: { ...where, ...others } });
}
