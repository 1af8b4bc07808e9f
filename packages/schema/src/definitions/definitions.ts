import type { Component, Described, Field, Fields } from './field.ts';
import type { PageRoute, PartRoute, Route } from './route.ts';
import type { Span } from './spans.ts';

export type { Component, Fields } from './field.ts';

/** What the parsed value of a set of fields looks like. */
export type FieldValues<F extends Fields> = { [K in keyof F]: F[K] extends Field<infer T> ? T : never };

/** A content type: many entries (`collection`) or exactly one (`single`). */
export interface ContentType<Name extends string = string, F extends Fields = Fields> extends Described {
  readonly kind: 'collection' | 'single';
  readonly name: Name;
  readonly plural: string;
  /** What the admin's menu calls its entries, such as "Pages". */
  readonly many: string;
  /** The field that names an entry in lists. */
  readonly title: string;
  /** Further fields that help to find an entry in the admin's list. */
  readonly columns: readonly string[];
  /** Where its entries are on the website; none for what other entries show, or every page. */
  readonly route?: Route;
  /** The times from and until which the website shows an entry; each may be empty. */
  readonly shown?: Span;
  readonly fields: F;
}

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

/** The parsed values of a component. */
export type ComponentValue<C extends Component> = FieldValues<C['fields']>;

/** The parsed values of a block, told apart by `block`. */
export type BlockValue<C extends Component> =
  C extends Component<infer Name, infer F> ? { block: Name } & FieldValues<F> : never;

/** A parsed entry of a content type, told apart by `type`. */
export type DocumentOf<T extends ContentType> =
  T extends ContentType<infer Name, infer F>
    ? {
        type: Name;
        /** Strapi's documentId. */
        id: string;
        /** When this version was published, as an ISO 8601 instant. */
        publishedAt: string;
      } & FieldValues<F>
    : never;

export interface Spanned<F extends Fields> {
  spans?: readonly Span<Extract<keyof F, string>>[];
  apart?: readonly Extract<keyof F, string>[];
}

interface Routed<F extends Fields> {
  route?: Route<Extract<keyof F, string>>;
  /** One of its spans, which need not name it again. */
  shown?: Span<Extract<keyof F, string>>;
}

/** Defines a component that types and blocks share. */
export function defineComponent<const Name extends string, const F extends Fields>(
  definition: Omit<Component<Name, F>, 'category' | 'spans' | 'apart'> & Spanned<F>,
): Component<Name, F, 'shared'> {
  return { ...definition, category: 'shared' };
}

/** Defines a content type with many entries. */
export function defineCollection<const Name extends string, const F extends Fields>(
  definition: Omit<
    ContentType<Name, F>,
    'kind' | 'title' | 'columns' | 'spans' | 'apart' | 'route' | 'shown'
  > &
    Spanned<F> &
    Routed<F> & {
      title: Extract<keyof F, string>;
      columns: readonly Extract<keyof F, string>[];
    },
): ContentType<Name, F> {
  const { spans = [], shown } = definition;
  return { ...definition, kind: 'collection', spans: shown ? [...spans, shown] : spans };
}

/** Defines a content type with exactly one entry. */
export function defineSingle<const Name extends string, const F extends Fields>(
  definition: Omit<ContentType<Name, F>, 'kind' | 'title' | 'columns' | 'many' | 'route' | 'shown'> & {
    title: Extract<keyof F, string>;
  },
): ContentType<Name, F> {
  return { ...definition, kind: 'single', many: definition.label, columns: [] };
}
