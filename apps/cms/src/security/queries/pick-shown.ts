import { isShown, type KeyRules } from './query-keys';

type Rules = Pick<KeyRules, 'people'>;

/**
 * Returns an answer in which accounts, at every depth, are what every list shows of them: their numbers and
 * names. The answer itself stays as it is, since Strapi also answers with its own definitions of types.
 *
 * @param answer as it is sent as JSON.
 */
export function pickShown(answer: unknown, rules: Rules): unknown {
  if (Array.isArray(answer)) return answer.map((one) => pickShown(one, rules));
  if (!isPlain(answer)) return answer;
  const picked = Object.entries(answer).map(([name, value]) => [name, pickNamed(name, value, rules)]);
  return Object.fromEntries(picked);
}

function pickNamed(name: string, value: unknown, rules: Rules): unknown {
  const isOfPeople = rules.people.has(name.toLowerCase());
  if (isOfPeople && Array.isArray(value)) return value.map((one) => pickNamed(name, one, rules));
  return isOfPeople && isAccount(value) ? pickAccount(value) : pickShown(value, rules);
}

function pickAccount(account: object): object {
  return Object.fromEntries(Object.entries(account).filter(([name]) => isShown(name)));
}

/** And not how a type defines its accounts. */
function isAccount(value: unknown): value is object {
  return isPlain(value) && 'id' in value;
}

/** Dates, files and streams are sent in ways of their own. */
function isPlain(value: unknown): value is object {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}
