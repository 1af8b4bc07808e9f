/** @postgres instances, locks: two instances must not both carry out a plan. */

import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { provideCms } from './cms.ts';
import { createFaq } from './content.ts';

const cms = provideCms();
const COUNT = 10;
let second: ChildProcess;

beforeAll(async () => {
  second = fork(path.resolve(import.meta.dirname, 'second-instance.ts'), { stdio: 'ignore' });
  expect(await once(second, 'message')).toEqual(['ready', undefined]);
});
afterAll(async () => {
  second.disconnect();
  await once(second, 'exit');
});

it('two instances on one database publish each planned entry once', async () => {
  const { strapi } = cms.get();
  const documentIds = await Promise.all(
    Array.from({ length: COUNT }, (_, n) =>
      createFaq(cms.get(), { question: `Two ${n}?`, slug: `two-${n}` }),
    ),
  );
  const documentId = { $in: documentIds };
  const publishAt = new Date(Date.now() + 500);
  await strapi.db.query('api::faq.faq').updateMany({ where: { documentId }, data: { publishAt } });
  const log = strapi.db.query('api::publication.publication-log-entry');
  const readLog = async () => (await log.findMany({ where: { targetId: documentId } })).length;
  await vi.waitFor(async () => expect(await readLog()).toBe(COUNT), 10_000);
  // Longer than either takes to look again.
  await new Promise((resolve) => setTimeout(resolve, 2500));
  expect(await readLog()).toBe(COUNT);
});
