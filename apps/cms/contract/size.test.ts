import { beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { provideCms } from './cms.ts';
import { createFaq, createPage } from './content.ts';
import { Staff } from './staff.ts';

const PAGES = '/content-manager/collection-types/api::page.page';
const cms = provideCms();
let editor: Staff;
beforeAll(async () => {
  editor = await Staff.add(cms.get(), 'strapi-editor');
});

const many = <T>(count: number, make: (at: number) => T) =>
  Array.from({ length: count }, (_, at) => make(at));
const paragraph = (text: string) => ({ type: 'paragraph', children: [{ type: 'text', text }] });
const block = (at: number) => ({ __component: 'blocks.text', body: [paragraph(`Words ${at}.`)] });
const saved = z.object({ data: z.object({ blocks: z.array(z.object({ id: z.number() })) }) });

describe('a page', () => {
  it('of very many blocks is refused in words, at its field, and what is saved stays', async () => {
    const id = await createPage(cms.get(), { title: 'Large', slug: 'large-page' });
    const page = { title: 'Large', slug: 'large-page', summary: 'A page.' };
    const small = await editor.send('PUT', `${PAGES}/${id}`, { ...page, blocks: many(3, block) });
    expect(saved.parse(small.body).data.blocks).toHaveLength(3);
    for (const count of [201, 60_000]) {
      const answer = await editor.send('PUT', `${PAGES}/${id}`, { ...page, blocks: many(count, block) });
      expect(answer).toMatchObject({
        status: 400,
        message: `Nothing was saved. Content: It holds ${count.toLocaleString('en-GB')}, and 200 are the most. Divide it, or take some out.`,
        body: { error: { details: { errors: [{ path: ['blocks'] }] } } },
      });
    }
    expect(saved.parse((await editor.send('GET', `${PAGES}/${id}`)).body).data.blocks).toHaveLength(3);
  });

  it('that may be saved is saved while others still work', async () => {
    const id = await createPage(cms.get(), { title: 'Long', slug: 'long-page' });
    const page = { title: 'Long', slug: 'long-page', summary: 'A page.', blocks: many(200, block) };
    const started = Date.now();
    expect((await editor.send('PUT', `${PAGES}/${id}`, page)).status).toBe(200);
    expect(Date.now() - started).toBeLessThan(5000);
  });

  it('that is compared with what is saved may not be larger either', async () => {
    const id = await createPage(cms.get(), { title: 'Compared', slug: 'compared-page' });
    const answer = await editor.send('POST', `/together/page/${id}/compare`, { blocks: many(3000, block) });
    expect(answer).toMatchObject({
      status: 400,
      message: expect.stringContaining('Content: It holds 3,000'),
    });
  });
});

describe('a text', () => {
  const save = async (answer: object[]) => {
    const slug = `text-${answer.length}`;
    const id = await createFaq(cms.get(), { question: 'How long?', slug });
    return editor.sendFaq('PUT', id, { question: 'How long?', slug, answer });
  };

  it('of a megabyte is saved', async () => {
    const answer = await save(many(100, () => paragraph('Pain 🙂 is treated. '.repeat(500))));
    expect(answer.status).toBe(200);
  });

  it.each([
    ['letters', many(300, () => paragraph('Pain is real. '.repeat(700)))],
    ['paragraphs, lines and links', many(100_000, () => paragraph('Pain.'))],
  ])('of very many %s is refused in words, before it is looked into', async (what, text) => {
    const started = Date.now();
    expect(await save(text)).toMatchObject({
      status: 400,
      message: expect.stringMatching(new RegExp(`^Nothing was saved. Answer: It holds [\\d,]+ ${what}, and`)),
    });
    expect(Date.now() - started).toBeLessThan(8000);
  });
});
