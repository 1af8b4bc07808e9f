import { GUESSERS, GUESSES } from '../../kernel/limits';
import { asRouted } from '../../kernel/routes/as-routed';
import { type AttemptLimit, Attempts } from './attempts';

/** How tries of one kind are counted. */
export interface Rule {
  byAddress: Attempts;
  /** By the account that the body names. */
  byAccount?: Attempts;
  /** By the browser, instead of both, when the account has logged in from it before. */
  byBrowser?: Attempts;
  /** Which outcomes count. */
  counts: 'all' | 'failures' | 'wrong tokens';
}

const BAD_REQUEST = 400;
const UNAUTHORISED = 401;
/** What programs ask, with a token: `/graphql`, and everything below `/api`. */
const PROGRAMS = 'programs';

const count = (limit: AttemptLimit) => new Attempts(limit, GUESSERS);
const guess = (): Rule => ({ byAddress: count(GUESSES.address), counts: 'failures' });
const token = (): Rule => ({ byAddress: count(GUESSES.token), counts: 'wrong tokens' });

/** Every way to guess a secret, by method and path. */
export function makeRules(): Readonly<Record<string, Rule>> {
  return {
    'POST /admin/login': {
      ...guess(),
      byAccount: count(GUESSES.account),
      byBrowser: count(GUESSES.account),
    },
    'POST /admin/forgot-password': {
      byAddress: count(GUESSES.forgottenByAddress),
      byAccount: count(GUESSES.forgottenByAccount),
      counts: 'all',
    },
    'POST /admin/reset-password': guess(),
    'POST /admin/register': guess(),
    'GET /admin/registration-info': guess(),
    // By which somebody with another's session would try the password.
    'PUT /admin/users/me': guess(),
    'POST /admin/access-token': token(),
    [PROGRAMS]: token(),
  };
}

/** The rule that a request falls under. */
export function findRule(
  rules: Readonly<Record<string, Rule>>,
  method: string,
  path: string,
): Rule | undefined {
  const asked = asRouted({ method, path });
  if (/^\/(graphql|api)(\/|$)/.test(asked.path)) return rules[PROGRAMS];
  return rules[`${asked.method} ${asked.path}`];
}

/** Whether an outcome counts as a try: an error that was thrown, or the status of an answer. */
export function isFailure({ counts }: Rule, outcome: unknown): boolean {
  if (counts === 'all') return true;
  if (counts === 'failures') return typeof outcome !== 'number' || outcome >= BAD_REQUEST;
  return outcome === UNAUTHORISED || (outcome instanceof Error && outcome.name === 'UnauthorizedError');
}
