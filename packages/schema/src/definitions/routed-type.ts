import type { ContentType } from './definitions.ts';
import type { PageRoute, PartRoute } from './route.ts';

/** A type whose entries have pages of their own. */
export type RoutedType = ContentType & { readonly route: PageRoute };

/** Whether each entry of a type has a page of its own. */
export function isRouted(type: ContentType): type is RoutedType {
  return type.route?.kind === 'page';
}

/** How entries of a type are parts of pages; null for others. */
export function partRouteOf({ route }: ContentType): PartRoute | null {
  return route?.kind === 'part' ? route : null;
}
