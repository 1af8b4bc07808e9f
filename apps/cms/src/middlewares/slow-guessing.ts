import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Attempts } from '../security/guessing/attempts';
import { callerAddress } from '../security/guessing/caller-address';
import { KNOWN_BROWSER, KNOWN_MS, readBrowser, writeBrowser } from '../security/guessing/known-browser';
import { findRule, isFailure, makeRules, type Rule } from '../security/guessing/rules';

type Context = Parameters<Core.MiddlewareHandler>[0];
interface Try {
  attempts: Attempts;
  key: string;
}

const MINUTE_MS = 60_000;
const REFRESH_COOKIE = 'strapi_admin_refresh';

/**
 * Slows down callers who guess passwords, links or tokens. What is counted, and how, is in guessing/rules.ts,
 * the numbers in limits.ts.
 *
 * Nobody can keep all staff out by guessing wrong: a browser in which somebody has logged in
 * before is counted on its own.
 */
export default (): Core.MiddlewareHandler => {
  const rules = makeRules();
  return async (context, next) => {
    const rule = findRule(rules, context.method, context.path);
    if (!rule || (rule.counts === 'wrong tokens' && !hasToken(context))) return next();
    // Passport takes what the body does not name from the address, where no account is counted and
    // logs would keep a password.
    if (rule.byAccount) context.query = {};
    const tries = triesOf(rule, context);
    takeAll(tries, context);
    try {
      await next();
    } catch (error) {
      if (!isFailure(rule, error)) giveBackAll(tries);
      throw error;
    }
    if (isFailure(rule, context.status)) return;
    giveBackAll(tries);
    if (rule.byBrowser) rememberBrowser(context);
  };
};

function hasToken(context: Context): boolean {
  return context.get('authorization') !== '' || context.cookies.get(REFRESH_COOKIE) !== undefined;
}

function triesOf(rule: Rule, context: Context): Try[] {
  const account = accountOf(context);
  const browser =
    rule.byBrowser && readBrowser(context.cookies.get(KNOWN_BROWSER, { signed: true }), account, Date.now());
  if (rule.byBrowser && browser) return [{ attempts: rule.byBrowser, key: browser }];
  const tries = [{ attempts: rule.byAddress, key: callerAddress(context.ip) }];
  if (rule.byAccount && account !== null) tries.push({ attempts: rule.byAccount, key: account });
  return tries;
}

/**
 * The account that the body names, as Strapi looks it up; the length is that of the longest e-mail address.
 */
function accountOf({ request }: Context): string | null {
  const email: unknown = request.body?.email;
  return typeof email === 'string' ? email.trim().toLowerCase().slice(0, 320) : null;
}

/** @throws RateLimitError when one of them may not be taken; then none is. */
function takeAll(tries: readonly Try[], context: Context): void {
  const taken: Try[] = [];
  for (const one of tries) {
    const left = one.attempts.take(one.key);
    if (left > 0) {
      giveBackAll(taken);
      throw tooMany(left, context);
    }
    taken.push(one);
  }
}

function tooMany(left: number, context: Context): Error {
  context.set('Retry-After', String(Math.ceil(left / 1000)));
  const minutes = Math.ceil(left / MINUTE_MS);
  const pause = minutes === 1 ? 'a minute' : `${minutes} minutes`;
  return new errors.RateLimitError(`There were too many tries. Try again in ${pause}.`);
}

function giveBackAll(tries: readonly Try[]): void {
  for (const { attempts, key } of tries) attempts.giveBack(key);
}

function rememberBrowser(context: Context): void {
  const account = accountOf(context);
  if (account === null) return;
  context.cookies.set(KNOWN_BROWSER, writeBrowser(account, Date.now()), {
    httpOnly: true,
    sameSite: 'strict',
    path: '/admin',
    maxAge: KNOWN_MS,
  });
}
