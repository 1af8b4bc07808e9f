import { describe, expect, it } from 'vitest';
import { defineCollection } from '../definitions/definitions.ts';
import type { PageRoute } from '../definitions/route.ts';
import { dateTime, longText, reference, richText, slug, text } from '../fields/index.ts';
import { type ContentType, page } from '../index.ts';
import { findRouteFaults } from './route-faults.ts';

const LIST = {
  title: 'News',
  summary: 'All news.',
  empty: 'None.',
  sort: { by: 'from', order: 'descending' },
} as const;

function aType(name: string, route: object, more: Partial<ContentType> = {}): ContentType {
  const type = defineCollection({
    name,
    plural: `${name}s`,
    label: 'News',
    many: 'News',
    help: 'What is new.',
    title: 'title',
    columns: [],
    fields: {
      title: text({ label: 'Title', help: 'What is new.' }),
      slug: slug({ label: 'Web address', help: 'Made from the title.', from: 'title' }),
      summary: longText({ label: 'Summary', help: 'In a sentence.' }),
      body: richText({ label: 'Text', help: 'All of it.' }),
      above: reference({ label: 'Above', help: 'The news above.', to: name }),
      from: dateTime({ label: 'From', help: 'When.' }),
      until: dateTime({ label: 'Until', help: 'When.' }),
    },
  });
  // Contradictions are what is tested, so that types must let them pass.
  const whole = { kind: 'page', base: '/news/', slug: 'slug', summary: 'summary', content: 'body', ...route };
  return { ...type, route: whole as PageRoute, ...more };
}

const faultsOf = (...types: ContentType[]) => findRouteFaults([page, ...types]);
const shown = { from: 'from', until: 'until' };

describe('a route', () => {
  it('may give pages a list, and a time with an end', () => {
    expect(faultsOf(aType('news', { list: LIST, afterEnd: 'list', facts: ['from'] }, { shown }))).toEqual([]);
    expect(faultsOf(aType('news', { base: '/about/news/', parent: 'above' }))).toEqual([]);
  });

  it.each<[what: string, fault: string, route: object, more?: Partial<ContentType>]>([
    [
      'an address of the website itself',
      'route.base: "search" is an address that the website itself needs. Choose another.',
      { base: '/search/' },
    ],
    [
      'a folder of the website below its own',
      'route.base: "media" is an address that the website itself needs. Choose another.',
      { base: '/news/media/' },
    ],
    [
      'no folder',
      'route.base: “news” is no path of a folder. Write it with a slash at both ends, such as /news/.',
      { base: 'news' },
    ],
    [
      'a field that does not exist',
      'route.slug: “address” is no field of it. Name a slug there.',
      { slug: 'address' },
    ],
    ['a field of another kind', 'route.slug: “title” is not a slug. Name a slug there.', { slug: 'title' }],
    [
      'a list in the order of a text with formats',
      'route.list.sort.by: “body” is not a date, a dateTime, a number or a text. Name a date, a dateTime, a number or a text there.',
      { list: { ...LIST, sort: { by: 'body', order: 'ascending' } } },
    ],
    [
      'a tree with a list',
      'route.list: its pages stand below each other, and list those below them. Take out the list or the parent.',
      { parent: 'above', list: LIST },
    ],
    [
      'an end without a time',
      'route.afterEnd: no page of it ends. Say in “shown” when it does, or take this out.',
      { afterEnd: 'gone' },
    ],
    [
      'an end that redirects to no list',
      'route.afterEnd: there is no list. Give the route one, or write “gone”.',
      { afterEnd: 'list' },
      { shown },
    ],
    [
      'a time for a tree',
      'shown: the pages below one that ends would have none above them. Take out the parent or the time.',
      { parent: 'above' },
      { shown },
    ],
    [
      'a time that is no instant',
      'shown: “title” is not a dateTime. Name a dateTime there.',
      {},
      { shown: { from: 'title', until: 'until' } },
    ],
  ])('with %s is refused, with file, key and remedy', (_what, fault, route, more = {}) => {
    expect(faultsOf(aType('news', route, more))).toEqual([`packages/schema/src/types/news.ts, ${fault}`]);
  });

  it('with the home page as its list is refused', () => {
    expect(faultsOf(aType('news', { base: '/', list: LIST }))).toContain(
      'packages/schema/src/types/news.ts, route.list: the home page is at /. Give the type a base of its own, such as /news/.',
    );
  });

  it('below which another type has its pages is refused', () => {
    expect(faultsOf(aType('news', {}), aType('event', {}))).toEqual([
      'packages/schema/src/types/event.ts, route.base: the pages of packages/schema/src/types/news.ts are below /news/, too. Choose another base for one of them.',
    ]);
    expect(faultsOf(aType('news', { base: '/' }))).toEqual([
      expect.stringContaining('the pages of packages/schema/src/types/page.ts are below /, too.'),
    ]);
  });

  it('whose parent is of another type is refused, for it could be above itself', () => {
    const event = aType('event', { base: '/events/' });
    const fields = { ...event.fields, above: reference({ label: 'Above', help: 'Of news.', to: 'news' }) };
    expect(faultsOf(aType('event', { base: '/events/', parent: 'above' }, { fields }))).toEqual([
      'packages/schema/src/types/event.ts, route.parent: “above” is not a reference to event itself. Name a reference to event itself there.',
    ]);
  });

  it('of a type with one entry is refused', () => {
    expect(faultsOf(aType('news', {}, { kind: 'single' }))).toEqual([
      'packages/schema/src/types/news.ts, route: there is only one entry of it. Make it a collection, or take the route out.',
    ]);
  });
});
