/**
 * What every object of JavaScript has. Looked up in a list of fields or types, these find
 * something that is neither.
 */
const OF_EVERY_OBJECT: ReadonlySet<string> = new Set(Object.getOwnPropertyNames(Object.prototype));
/** The keys of a body by whose value Strapi looks something up. */
const LOOKED_UP: ReadonlySet<string> = new Set(['__component', 'contentTypeUID', 'field', 'subject', 'uid']);

/** Whether a name is one that every object has, such as `constructor`: nothing of the CMS is called so. */
export function isOfEveryObject(name: string): boolean {
  return OF_EVERY_OBJECT.has(name);
}

interface Part {
  one: unknown;
  level: number;
  /**
   * Whether something is looked up by it, or by the list that it is in: JavaScript takes a
   * list of one for that one.
   */
  isLookedUp: boolean;
}

/**
 * Finds in a parsed body or query what no form of the admin sends and Strapi stumbles over: a name that every
 * object has, or more levels than anything has.
 *
 * @returns a sentence that says what; null when there is nothing.
 */
export function findOddity(value: unknown, depth: number): string | null {
  const waiting: Part[] = [{ one: value, level: 0, isLookedUp: false }];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { one, level } = next;
    const name = findOddName(next);
    if (name !== undefined) return `There is nothing that is called "${name}". Take that out.`;
    if (typeof one !== 'object' || one === null) continue;
    if (level >= depth)
      return `What was sent is nested deeper than ${depth} levels. Put fewer lists within lists.`;
    for (const [key, below] of Object.entries(one)) {
      const isLookedUp = Array.isArray(one) ? next.isLookedUp : LOOKED_UP.has(key);
      waiting.push({ one: below, level: level + 1, isLookedUp });
    }
  }
  return null;
}

/** Of what is no text nothing is made: an object whose `toString` is no function would throw. */
function findOddName({ one, isLookedUp }: Part): string | undefined {
  if (typeof one === 'string') return isLookedUp && isOfEveryObject(one) ? one : undefined;
  if (typeof one !== 'object' || one === null) return undefined;
  return Object.keys(one).find(isOfEveryObject);
}
