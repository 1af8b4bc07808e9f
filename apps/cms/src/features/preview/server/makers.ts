import { createHmac } from 'node:crypto';
import type { ContentType } from '@pain/schema';
import type { Core } from '@strapi/strapi';
import { uidOf } from '../../../kernel/content-types';
import type { Account } from '../../../kernel/people/person';
import { readPerson } from '../../../kernel/people/person';
import { READ } from '../../../kernel/people/rights';
import { isSame, type LinkClaims } from './link-token';

/** Who made a link, as it carries it: a link works no longer than the right that it was made by. */
export type Maker = Pick<LinkClaims, 'by' | 'mark'>;

/**
 * Who makes a link now.
 *
 * @throws UnauthorizedError outside of a request of the admin.
 */
export async function readMaker(strapi: Core.Strapi, secret: string): Promise<Maker> {
  const { id } = readPerson(strapi);
  return { by: id, mark: markOf(secret, await findAccount(strapi, id)) };
}

/**
 * Whether the maker of a link may still read entries of its type, and has had neither another password nor
 * another address since, which is how an account is taken back from somebody else.
 */
export async function mayStillRead(
  strapi: Core.Strapi,
  secret: string,
  type: ContentType,
  { by, mark }: Maker,
): Promise<boolean> {
  const account = await findAccount(strapi, by);
  if (!account?.isActive || account.blocked || !isSame(mark, markOf(secret, account))) return false;
  const ability = await strapi.service('admin::permission').engine.generateUserAbility(account);
  return ability.can(READ, uidOf(type));
}

function findAccount(strapi: Core.Strapi, id: number): Promise<Account | null> {
  return strapi.db.query('admin::user').findOne({ where: { id }, populate: ['roles'] });
}

function markOf(secret: string, account: Account | null): string {
  const stands = JSON.stringify([account?.password, account?.email]);
  return createHmac('sha256', `preview maker ${secret}`).update(stands).digest('base64url');
}
