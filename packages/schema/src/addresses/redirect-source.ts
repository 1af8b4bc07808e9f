import { isTracking } from '../links/tracking.ts';
import { addressOf, normalisePath } from './page-path.ts';

type Parameter = [name: string, value: string];

/**
 * The one form of an address that a redirect leaves from, for comparing: `/old` is `/old/`, and
 * `/page.asp?b=2&a=1` is `/page.asp?a=1&b=2`. It is an address itself; the part after a `#` never reaches
 * a server and is left out.
 */
export function normaliseSource(address: string): string {
  return toSource(address, readParameters(address));
}

/**
 * The sources of redirects that an address may be meant by, the nearest first: with all that follows the `?`,
 * in any order, then without what was added for tracking, then its path alone.
 */
export function sourcesOf(address: string): string[] {
  const parameters = readParameters(address);
  const plain = parameters.filter(([name]) => !isTracking(name));
  return [...new Set([parameters, plain, []].map((some) => toSource(address, some)))];
}

/**
 * Whether a redirect leaves from an address only when something follows its `?`: a page may
 * stand at the path alone.
 */
export function hasQuery(address: string): boolean {
  return readParameters(address).length > 0;
}

/** The same for addresses that differ by capital letters alone: readers write one for the other. */
export function foldCase(address: string): string {
  return normaliseSource(address).toLowerCase();
}

function toSource(address: string, parameters: readonly Parameter[]): string {
  const path = normalisePath(address);
  if (!path.startsWith('/')) return path;
  const query = new URLSearchParams([...parameters].sort(byNameAndValue)).toString();
  return query === '' ? addressOf(path) : `${addressOf(path)}?${query}`;
}

/** Addresses are copied from the source of pages, too, where `&amp;` stands for `&`. */
function readParameters(address: string): Parameter[] {
  const query = /^[^?#]*\?([^#]*)/.exec(address)?.[1] ?? '';
  return [...new URLSearchParams(query.replaceAll('&amp;', '&'))].filter(([name]) => name !== '');
}

function byNameAndValue(one: Parameter, other: Parameter): number {
  const [a, b] = [one.join('='), other.join('=')];
  return a < b ? -1 : Number(a > b);
}
