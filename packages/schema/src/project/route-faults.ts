import { review } from '../components/review.ts';
import { sharing } from '../components/sharing.ts';
import { type ContentType, isRouted, partRouteOf, type RoutedType } from '../definitions/definitions.ts';
import { componentUid, contentTypeUid } from '../definitions/naming.ts';
import { findSlugFault } from '../fields/slug.ts';
import { routedTypes } from './own-pages.ts';

/** A key of a route that names a field, and what the field has to be. */
type Wanted = [key: string, field: string | undefined, is: (attribute: Attribute) => boolean, what: string];
type Attribute = ContentType['fields'][string]['strapi'];

/**
 * What is wrong with the routes of some types: in which file, at which key, and what to do. A test of the
 * definitions asks for it, so that no site is ever made of such.
 */
export function findRouteFaults(types: readonly ContentType[]): string[] {
  return [...types.flatMap(findFaultsOf), ...findTwins(routedTypes(types))];
}

function findFaultsOf(type: ContentType): string[] {
  const wanted = [...wantedByTime(type), ...(isRouted(type) ? wantedByPages(type) : wantedByParts(type))];
  const wrong = wanted.flatMap((one) => findWrongField(type, one));
  return isRouted(type) ? [...wrong, ...findBadBase(type), ...findContradictions(type)] : wrong;
}

function wantedByTime({ shown }: ContentType): Wanted[] {
  return [shown?.from, shown?.until].flatMap((field) => wantedOf({ shown: field }, isInstant, 'a dateTime'));
}

function wantedByParts(type: ContentType): Wanted[] {
  const part = partRouteOf(type);
  return [
    ...wantedOf({ slug: part?.slug }, isSlug, 'a slug'),
    ...wantedOf({ group: part?.group }, isText, 'a text'),
  ];
}

function wantedByPages({ name, route }: RoutedType): Wanted[] {
  const { slug, summary, content, facts = [], parent, related, menu, list } = route;
  return [
    ...wantedOf({ slug }, isSlug, 'a slug'),
    ...wantedOf({ summary, 'menu.label': menu?.label }, isText, 'a text'),
    ...wantedOf(
      { content },
      ({ type }) => type === 'dynamiczone' || type === 'blocks',
      'a zone or a richText',
    ),
    ...facts.flatMap((fact) => wantedOf({ facts: fact }, isFact, 'a date, a dateTime, a number or a text')),
    ...wantedOf({ parent }, isRelation('oneToOne', name), `a reference to ${name} itself`),
    ...wantedOf({ related }, isRelation('oneToMany'), 'references'),
    ...wantedOf({ review: route.review }, isGroup(review), 'a group of review'),
    ...wantedOf({ sharing: route.sharing }, isGroup(sharing), 'a group of sharing'),
    ...wantedOf({ 'menu.place': menu?.place }, ({ type }) => type === 'integer', 'a place'),
    ...wantedOf({ 'list.sort.by': list?.sort.by }, isFact, 'a date, a dateTime, a number or a text'),
  ];
}

function wantedOf(named: Record<string, string | undefined>, is: Wanted[2], what: string): Wanted[] {
  return Object.entries(named).map(([key, field]) => [key, field, is, what]);
}

function findWrongField(type: ContentType, [key, field, is, what]: Wanted): string[] {
  if (field === undefined) return [];
  const found = type.fields[field];
  if (found !== undefined && is(found.strapi)) return [];
  const problem = found === undefined ? 'is no field of it' : `is not ${what}`;
  const at = key === 'shown' ? key : `route.${key}`;
  return [say(type, at, `“${field}” ${problem}. Name ${what} there.`)];
}

const TEXTS: ReadonlySet<string> = new Set(['string', 'text']);
const FACTS: ReadonlySet<string> = new Set([...TEXTS, 'date', 'datetime', 'integer']);

const isSlug = ({ type }: Attribute) => type === 'uid';
const isText = ({ type }: Attribute) => TEXTS.has(type);
const isFact = ({ type }: Attribute) => FACTS.has(type);
const isInstant = ({ type }: Attribute) => type === 'datetime';

function isRelation(relation: string, to?: string): Wanted[2] {
  return (attribute) =>
    attribute.relation === relation && (to === undefined || attribute.target === contentTypeUid(to));
}

function isGroup({ category, name }: { category: string; name: string }): Wanted[2] {
  return ({ component, repeatable }) => component === componentUid(category, name) && repeatable === false;
}

function findBadBase(type: RoutedType): string[] {
  const { base } = type.route;
  if (!/^\/(?:[^/]+\/)*$/.test(base))
    return [
      say(
        type,
        'route.base',
        `“${base}” is no path of a folder. Write it with a slash at both ends, such as /news/.`,
      ),
    ];
  const fault = base
    .split('/')
    .filter(Boolean)
    .map(findSlugFault)
    .find((message) => message !== null);
  return fault ? [say(type, 'route.base', `${fault}.`)] : [];
}

function findContradictions(type: RoutedType): string[] {
  const { base, parent, list, afterEnd } = type.route;
  const faults: [wrong: boolean, key: string, message: string][] = [
    [
      type.kind === 'single',
      'route',
      'there is only one entry of it. Make it a collection, or take the route out.',
    ],
    [
      list !== undefined && base === '/',
      'route.list',
      'the home page is at /. Give the type a base of its own, such as /news/.',
    ],
    [
      parent !== undefined && list !== undefined,
      'route.list',
      'its pages stand below each other, and list those below them. Take out the list or the parent.',
    ],
    [
      parent !== undefined && type.shown !== undefined,
      'shown',
      'the pages below one that ends would have none above them. Take out the parent or the time.',
    ],
    [
      afterEnd !== undefined && type.shown === undefined,
      'route.afterEnd',
      'no page of it ends. Say in “shown” when it does, or take this out.',
    ],
    [
      afterEnd === 'list' && list === undefined,
      'route.afterEnd',
      'there is no list. Give the route one, or write “gone”.',
    ],
  ];
  return faults.filter(([wrong]) => wrong).map(([, key, message]) => say(type, key, message));
}

function findTwins(types: readonly RoutedType[]): string[] {
  return types.flatMap((type, at) => {
    const first = types.slice(0, at).find(({ route }) => route.base === type.route.base);
    if (!first) return [];
    return [
      say(
        type,
        'route.base',
        `the pages of ${fileOf(first)} are below ${type.route.base}, too. Choose another base for one of them.`,
      ),
    ];
  });
}

function say(type: ContentType, key: string, message: string): string {
  return `${fileOf(type)}, ${key}: ${message}`;
}

function fileOf({ name }: ContentType): string {
  return `packages/schema/src/types/${name}.ts`;
}
