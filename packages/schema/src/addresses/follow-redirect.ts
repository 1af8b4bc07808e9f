import { normaliseSource, sourcesOf } from './redirect-source.ts';

/** Where a redirect leads, by way of others. */
export interface Followed {
  to: string;
  /** The sources on the way, its own first. */
  passed: string[];
  /** The source to which the way comes back, so that it never ends; null when it ends. */
  backTo: string | null;
}

/**
 * Follows a redirect to its end.
 *
 * @param targets where the redirects lead, by their sources as `normaliseSource` writes them.
 */
export function followRedirect(
  { from, to }: { from: string; to: string },
  targets: ReadonlyMap<string, string>,
): Followed {
  const passed = [normaliseSource(from)];
  for (let target = to; ; ) {
    const source = sourcesOf(target).find((one) => passed.includes(one) || targets.has(one));
    const next = source === undefined ? undefined : targets.get(source);
    if (source !== undefined && passed.includes(source)) return { to: target, passed, backTo: source };
    if (source === undefined || next === undefined) return { to: target, passed, backTo: null };
    passed.push(source);
    target = next;
  }
}
