import { type ContentType, isRouted, type RoutedType } from '../definitions/definitions.ts';
import type { PageList, PageRoute } from '../definitions/route.ts';
import { OVERVIEW_PATHS } from '../fields/slug.ts';

/** A type with a page that lists its entries. */
export type ListedType = ContentType & { readonly route: PageRoute & { readonly list: PageList } };

/** The types whose entries have pages of their own. */
export function routedTypes(types: readonly ContentType[]): RoutedType[] {
  return types.filter(isRouted);
}

/** The types with a page that lists their entries, at their `base`. */
export function listedTypes(types: readonly ContentType[]): ListedType[] {
  return routedTypes(types).filter((type): type is ListedType => type.route.list !== undefined);
}

/** The paths of the pages that the website makes itself: those of all others, and the lists of types. */
export function ownPaths(types: readonly ContentType[]): string[] {
  return [...Object.values(OVERVIEW_PATHS), ...listedTypes(types).map(({ route }) => route.base)];
}
