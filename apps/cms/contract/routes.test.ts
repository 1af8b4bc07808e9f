import { readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { provideCms } from './cms.ts';
import { mountedRoutes, type Route } from './mounted-routes.ts';
import { Staff } from './staff.ts';

const DOCUMENT = path.resolve(import.meta.dirname, '../../../docs/security.md');
/** Each role, with what docs/security.md calls those who have it. */
const ROLES: Readonly<Record<string, readonly string[]>> = {
  'clinical-reviewer': ['staff', 'reviewers'],
  'strapi-author': ['staff', 'writers'],
  'strapi-editor': ['staff', 'writers', 'editors'],
};
/** Those of whom Strapi knows no account. */
const WITHOUT_ACCOUNT = ['everybody', 'the build', 'the preview'];
/** Is wrong without a file, before its sender is asked for. */
const UPLOAD = 'POST /upload';
/** As long as the only entry of a type does not exist, Strapi lets read it only those who may create it. */
const ONLY_ENTRY = 'GET /content-manager/single-types/:model';

interface DocumentedRoute extends Route {
  who: string[];
}

const cms = provideCms();
const documented = readDocument();
const people: Record<string, Staff> = {};
let fileId = 0;

beforeAll(async () => {
  for (const role of Object.keys(ROLES)) people[role] = await Staff.add(cms.get(), role);
  const { body } = await (people['strapi-editor'] as Staff).upload('times.txt', 'text/plain', 'Monday at 9');
  fileId = Number(body.id);
});

describe('the CMS', () => {
  it('responds at the addresses that docs/security.md lists, and at no others', () => {
    expect(mountedRoutes(cms.get()).map(nameOf).toSorted()).toEqual(documented.map(nameOf).toSorted());
  });

  it('lets nobody in without a login where docs/security.md does not say so', async () => {
    const closed = documented.filter(({ who }) => !WITHOUT_ACCOUNT.some((name) => who.includes(name)));
    const letIn = [];
    for (const route of closed) {
      const { status } = await fetch(`${cms.get().url}${fill(route)}`, { method: route.method });
      if (status !== 401) letIn.push(`${status} ${nameOf(route)}`);
    }
    expect(letIn).toEqual([]);
  });

  it.each(Object.entries(ROLES))(
    'refuses a %s what docs/security.md gives to others',
    async (role, names) => {
      const ofOthers = documented.filter(
        ({ who }) => ![...names, ...WITHOUT_ACCOUNT].some((name) => who.includes(name)),
      );
      const letIn = [];
      for (const route of ofOthers.filter((other) => nameOf(other) !== UPLOAD)) {
        const status = (await people[role]?.send(route.method, fill(route), bodyOf(route)))?.status;
        if (status !== 403) letIn.push(`${status} ${nameOf(route)}`);
      }
      expect(ofOthers.length).toBeGreaterThan(0);
      expect(letIn).toEqual([]);
    },
  );

  it.each(Object.entries(ROLES))('lets a %s read what docs/security.md says', async (role, names) => {
    const own = documented.filter(
      (route) =>
        route.method === 'GET' &&
        nameOf(route) !== ONLY_ENTRY &&
        names.some((name) => route.who.includes(name)),
    );
    const refused = [];
    for (const route of own) {
      const status = (await people[role]?.send(route.method, fill(route)))?.status;
      if (status === 401 || status === 403) refused.push(`${status} ${nameOf(route)}`);
    }
    expect(refused).toEqual([]);
  });

  it('takes no file from a reviewer', async () => {
    const upload = people['clinical-reviewer']?.upload('times.txt', 'text/plain', 'Monday at 9');
    expect((await upload)?.status).toBe(403);
  });
});

function readDocument(): DocumentedRoute[] {
  const rows = readFileSync(DOCUMENT, 'utf8').matchAll(/^\| `([A-Z]+) (\/\S*)` *\| ([^|]+?) *\|$/gm);
  return [...rows].map(([, method = '', address = '', who = '']) => ({
    method,
    address,
    who: who.split(', '),
  }));
}

function nameOf({ method, address }: Route): string {
  return `${method} ${address}`;
}

/** An address that can be asked, of a file that exists and of entries that may not. */
function fill({ address }: Route): string {
  const type = address.includes('single-types') ? 'site-setting' : 'faq';
  return address
    .replace('/files/:id', `/files/${fileId}`)
    .replace('/components/:uid', '/components/shared.link')
    .replace(/:(model|uid|contentType)/, `api::${type}.${type}`)
    .replace('/consent/:type', '/consent/testimonial')
    .replace('/:type', '/faq')
    .replace(/\/:(\w+)/g, (_, name) => (name === 'targetField' ? '/topic' : '/9999'));
}

function bodyOf({ method }: Route): object | undefined {
  return method === 'GET' ? undefined : {};
}
