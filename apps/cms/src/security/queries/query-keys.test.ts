import fc from 'fast-check';
import qs from 'qs';
import { describe, expect, it } from 'vitest';
import { findLargePage } from './page-size';
import { findForbiddenKey, type KeyRules } from './query-keys';

const rules: KeyRules = {
  people: new Set(['createdby', 'updatedby']),
  secrets: new Set(['password', 'resetpasswordtoken']),
  depth: 12,
};
/** As Strapi parses an address. */
const parse = (address: string) =>
  qs.parse(address, { strictNullHandling: true, arrayLimit: 100, depth: 20 });
const find = (address: string) => findForbiddenKey(parse(address), rules);

describe('a query', () => {
  it.each([
    'sort=createdBy.password',
    'groupBy=t1.is_active',
    'groupBy[]=title',
    'sort=createdBy.password:ASC',
    'sort=title,createdBy.password:asc',
    'sort=page.createdBy.email',
    'sort[createdBy][password]=asc',
    'sort[0]=title&sort[1]=updatedBy.resetPasswordToken',
    'sort[][createdBy][email]=asc',
    'sort[0][createdBy][roles][name]=asc',
    '_sort=createdBy.email',
    'sort= createdBy . password',
    'sort=created_by.reset_password_token',
    'filters[createdBy][password][$startsWith]=a',
    'filters[$or][0][createdBy][password][$startsWith]=a',
    'filters[$and][0][$not][page][createdBy][email][$contains]=a',
    'filters[createdBy][$or][0][email]=a',
    'filters[createdBy.password][$startsWith]=a',
    'filters[password][$startsWith]=a',
    'filters[title][$jsonSupersetOf]=a',
    'fields=title,password',
    'fields[0]=resetPasswordToken',
    'populate=createdBy.roles',
    'populate[createdBy][fields][0]=email',
    'populate[createdBy][populate]=*',
    'populate[createdBy][sort]=email',
    'populate[page][populate][createdBy][filters][email]=a',
    `filters${'[$not]'.repeat(17)}[createdBy][password]=a`,
  ])('may not be %s', (address) => {
    expect(find(address)).not.toBeNull();
  });

  it.each([
    'page=1&pageSize=10&sort=title:ASC',
    'sort=createdBy.firstname:ASC',
    'sort=createdBy.id:DESC&_q=password',
    'filters[$and][0][createdBy][id][$eq]=1',
    'filters[$and][0][title][$containsi]=createdBy.password',
    'filters[$and][0][email][$containsi]=nhs.uk',
    'populate[createdBy]=true',
    'populate=createdBy',
    'idsToOmit[0]=5&_filter=$startsWithi&_q=sort',
    'fields=*',
    'registrationToken=abc',
    'resetPasswordToken=abc&password=abc',
    'filters=createdBy',
  ])('may be %s', (address) => {
    expect(find(address)).toBeNull();
  });

  it('is named by what it may not ask for', () => {
    expect(find('filters[$or][0][createdBy][password][$startsWith]=a')).toBe('createdBy.password');
  });

  it('is not nested deeper than the limit, and no depth of it ends in an error', () => {
    const deep = (levels: number) =>
      findForbiddenKey(
        { filters: Array.from({ length: levels - 1 }).reduce<object>((below) => ({ a: below }), {}) },
        rules,
      );
    expect([deep(12), deep(13) === null, deep(100_000) === null]).toEqual([null, false, false]);
  });

  it('reaches no secret of an account, however it is wrapped', () => {
    const step = fc.oneof(
      fc.constantFrom('$or', '$and', '$not', '0', '7', 'populate', 'page', 'parent', 'blocks', 'on'),
      fc.stringMatching(/^[a-z]{1,8}$/),
    );
    const wrapper = fc.array(step, { maxLength: 6 });
    const key = fc.constantFrom('password', 'email', 'roles', 'resetPasswordToken', 'isActive', 'apiTokens');
    const root = fc.constantFrom('filters', 'sort', 'populate', 'fields', 'where');
    const between = fc.array(fc.constantFrom('$or', '$and', '0', '$not'), { maxLength: 2 });
    fc.assert(
      fc.property(root, wrapper, between, key, fc.boolean(), (name, before, middle, secret, isDotted) => {
        const path = [...before, 'createdBy', ...middle, secret];
        const address = isDotted
          ? `sort=${path.filter((part) => !part.startsWith('$')).join('.')}:asc`
          : `${name}${path.map((part) => `[${part}]`).join('')}=a`;
        expect(find(address)).not.toBeNull();
      }),
    );
  });
});

it.each([
  [{ pageSize: '100' }, null],
  [{ pageSize: '1001' }, 1001],
  [{ pageSize: '-1' }, -1],
  [{ limit: '1e9' }, 1e9],
  [{ _limit: '5000' }, 5000],
  [{ pagination: { pageSize: '5000' } }, 5000],
  [{ pagination: { limit: '50' } }, null],
  [{ filters: { limit: '5000' }, sort: 'title' }, null],
])('of %j it finds %s', (query, size) => {
  expect(findLargePage(query, 1000)).toBe(size);
});
