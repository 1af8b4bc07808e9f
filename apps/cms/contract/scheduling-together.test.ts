/**
 * @postgres transactions, order: entries that link to each other are published as one or not at all.
 * @covers src/features/workflow/server/scheduling/scheduler.ts
 */

import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { provideCms } from './cms.ts';
import { createPage } from './content.ts';
import { inSeconds, provideSchedule } from './schedule.ts';

const PAGE = 'api::page.page';
const cms = provideCms();
const { look, letPass, readMissed } = provideSchedule(cms);
const leading = z.object({
  blocks: z.array(z.object({ page: z.object({ documentId: z.string() }).nullish() })),
});

describe('entries with the same time that lead to each other', () => {
  const pages = () => cms.get().strapi.documents(PAGE);
  const isPageLive = async (documentId: string) =>
    (await pages().findOne({ documentId, status: 'published' })) !== null;

  async function leadTo(source: string, page: string, more: object = {}): Promise<void> {
    const blocks = [{ __component: 'blocks.action-link', text: 'Read on', page }];
    await pages().update({ documentId: source, data: { blocks, ...more } });
  }

  async function createPages(...names: string[]): Promise<string[]> {
    const created: string[] = [];
    for (const name of names)
      created.push(await createPage(cms.get(), { title: name, slug: `${name}-${Date.now()}` }));
    return created;
  }

  /** All are due in one look of the schedule. */
  async function letPassTogether(...documentIds: string[]): Promise<void> {
    const { strapi } = cms.get();
    await strapi.db.transaction(async () => {
      for (const documentId of documentIds) await letPass(PAGE, documentId, { publishAt: inSeconds(-1) });
    });
    await look();
  }

  /** Which page the published version of another one leads to. */
  async function readTarget(documentId: string): Promise<string | undefined> {
    const populate = { blocks: { on: { 'blocks.action-link': { populate: ['page'] } } } };
    const page = await pages().findOne({ documentId, status: 'published', populate });
    return leading.nullable().parse(page)?.blocks[0]?.page?.documentId;
  }

  it('go live when one leads to another that comes after it', async () => {
    const [first, second, third] = (await createPages('first', 'second', 'third')) as [
      string,
      string,
      string,
    ];
    await leadTo(first, second);
    await leadTo(second, third);
    await letPassTogether(first, second, third);
    expect(await Promise.all([first, second].map(readTarget))).toEqual([second, third]);
    expect(await readMissed(first)).toEqual([]);
  });

  it('go live together when they lead to each other in a circle', async () => {
    const [one, other] = (await createPages('one', 'other')) as [string, string];
    await leadTo(one, other);
    await leadTo(other, one);
    await letPassTogether(one, other);
    expect(await Promise.all([one, other].map(readTarget))).toEqual([other, one]);
    expect([...(await readMissed(one)), ...(await readMissed(other))]).toEqual([]);
  });

  it('are given up when one of the circle is at fault, without those that do not need it', async () => {
    const [one, other, faulty, alone] = (await createPages('sound', 'circle', 'faulty', 'waits')) as [
      string,
      string,
      string,
      string,
    ];
    await leadTo(one, other);
    await leadTo(other, one);
    await leadTo(faulty, alone, { summary: '' });
    await leadTo(alone, faulty);
    await letPassTogether(one, other, faulty, alone);
    expect(await Promise.all([one, other, faulty, alone].map(isPageLive))).toEqual([
      true,
      true,
      false,
      false,
    ]);
    expect((await readMissed(faulty))[0].problem).toContain('- Summary: ');
    expect((await readMissed(alone))[0].problem).toContain('leads to “faulty”, which is not published');
  });
});
