import qs from 'qs';
import { describe, expect, it } from 'vitest';
import { findManyRelations, type RelationNames } from './relation-names';

const names: RelationNames = {
  all: new Set(['related', 'pages', 'files', 'parent', 'createdby', 'review']),
  many: new Set(['related', 'pages', 'files']),
};
const find = (asked: unknown) => findManyRelations(asked, names, { all: 4, many: 2 });
const parse = (address: string) => qs.parse(address, { arrayLimit: 100, depth: 20 });
const MANY = /by 2 things at once of which an entry has several/;
const ALL = /by 4 things at once that an entry points to/;
const repeat = (count: number, condition: (at: number) => string) =>
  Array.from({ length: count }, (_, at) => condition(at)).join('&');

describe('what a list is asked by', () => {
  it.each([
    ['conditions side by side', repeat(3, (at) => `filters[$and][${at}][related][slug][$ne]=x`), MANY],
    ['conditions of what is pointed to', 'filters[related][related][related][slug]=x', MANY],
    ['numbers of entries', 'filters[$or][0][related]=1&filters[pages]=2&filters[files][$in][0]=3', MANY],
    ['orders', 'sort=related.slug,pages.slug:desc,files.name', MANY],
    ['orders as objects', 'sort[0][related][slug]=asc&sort[1][pages][related][slug]=asc', MANY],
    ['orders and conditions', 'sort=related.slug&filters[pages][related][slug]=x', MANY],
    ['all that is pointed to', 'populate[files][populate][related][populate]=*', MANY],
    ['conditions of what is completed', 'populate[files][filters][related][pages][slug]=x', MANY],
    ['what is pointed to by it', 'populate[files][populate][parent][populate][files][populate]=files', MANY],
    ['one thing each', repeat(5, (at) => `filters[$and][${at}][parent][slug]=x`), ALL],
  ])('is too much with many %s', (_what, address, refusal) => {
    expect(find(parse(address))).toMatch(refusal);
  });

  it.each([
    'filters[$and][0][related][slug][$ne]=x&filters[$and][1][pages][slug]=x',
    'filters[$and][0][createdBy][id][$eq]=1&sort=createdBy.firstname:ASC',
    'populate[parent][populate][parent]=*&populate[files][count]=true&populate[related][count]=true&populate[pages]=true',
    'populate=files,related,pages,parent,createdBy',
    repeat(60, (at) => `filters[$or][${at}][title][$contains]=related`),
    'filters[title]=related.pages.files&_q=related,related,related',
  ])('is not with %s', (address) => {
    expect(find(parse(address))).toBeNull();
  });

  it('is counted in the filters of GraphQL alike', () => {
    const or = Array.from({ length: 3 }, () => ({ related: { slug: { ne: 'x' } } }));
    expect(find({ filters: { or } })).toMatch(MANY);
    expect(find({ filters: { or: or.slice(1) } })).toBeNull();
  });
});
