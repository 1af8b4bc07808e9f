import { rm } from 'node:fs/promises';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Editor } from '../stack/editor.ts';
import { type CmsAnswer, sendJson } from '../stack/fault-proxy.ts';
import { paragraph } from '../stack/rich-text.ts';
import type { Stack } from '../stack/stack.ts';
import { readState, untilLive } from '../stack/until-live.ts';
import { provideStack } from './shared-stack.ts';

const PATIENCE = { timeout: 30_000, interval: 100 };
/** What a page says that the CMS then answers without the address that it needs. */
const POISON = 'This page is poisoned.';

const shared = provideStack();
let stack: Stack;
let editor: Editor;
/** What the publisher asked for, without the log. */
const asked: string[] = [];

beforeAll(async () => {
  ({ stack, editor } = shared());
  shared().proxy.inject((answer, response) => sendJson(response, poison(answer)));
  await untilLive(stack);
});

/**
 * The FAQ that the CMS cannot answer, as when something required is empty in the database: GraphQL then
 * answers none of the list.
 */
const UNANSWERABLE = 'Is this answered?';
/** The resource whose file has a name that no file system takes: nothing that is thrown names an entry. */
const UNWRITABLE = 'A file with no end';

interface Titled {
  documentId: string;
  question?: string;
  title?: string;
}

function failOne({ query, body }: CmsAnswer): object {
  const { documents } = (body.data ?? {}) as { documents?: unknown };
  if (!Array.isArray(documents)) return body;
  if (query.startsWith('query Faqs') && query.includes('slug')) return refuseUnanswerable(documents, body);
  if (!query.startsWith('query Resources')) return body;
  const file = documents.find((resource) => resource.file)?.file;
  const changed = documents.map((resource: Titled) =>
    resource.title === UNWRITABLE ? { ...resource, file: { ...file, ext: `.${'x'.repeat(300)}` } } : resource,
  );
  return { data: { documents: changed } };
}

function refuseUnanswerable(documents: readonly Titled[], body: object): object {
  const place = documents.findIndex(({ question }) => question === UNANSWERABLE);
  if (place < 0) return body;
  const message = 'Cannot return null for non-nullable field Faq.slug.';
  return { data: null, errors: [{ message, path: ['documents', place, 'slug'] }] };
}

/** As after an import that went past the checks: the CMS has published it, and no page can be made of it. */
function poison({ query, body }: CmsAnswer): object {
  const { documents } = (body.data ?? {}) as { documents?: unknown };
  if (Array.isArray(documents)) asked.push(query.split(/\W/)[1] ?? '');
  if (!query.startsWith('query Pages') || !Array.isArray(documents)) return body;
  const poisoned = documents.map((page) => (page.summary === POISON ? { ...page, slug: 'index' } : page));
  return { data: { documents: poisoned } };
}

const readPage = async (page: string) => (await fetch(`${stack.siteUrl}${page}`)).text();
const readMessages = async () =>
  (await readState(stack)).warnings.map(({ message }) => message.split('\n')[0]);

async function readReceipt(id: string) {
  const { live } = await readState(stack);
  const query = new URLSearchParams({ type: 'page', id, epoch: live.state.epoch, revision: '1' });
  return (await fetch(`${stack.controlUrl}/receipt?${query}`)).json();
}

describe('an entry of which no page can be made', () => {
  const sound = { title: 'Pacing', slug: 'pacing', summary: 'A sound page.', blocks: [] };
  let changed: string;
  let added: string;

  it('is kept back: its page stays as it was, and the state says why', async () => {
    changed = await editor.create('page', sound);
    await expect.poll(() => readPage('/pacing/'), PATIENCE).toContain('A sound page.');
    await editor.publish('page', changed, { title: 'Pacing yourself', summary: POISON });
    await expect
      .poll(async () => (await readState(stack)).warnings, PATIENCE)
      .toEqual([
        {
          isKeptBack: true,
          page: { path: '/pacing/', title: 'Pacing' },
          message: `Page “Pacing yourself” cannot be shown:\n  - Web address: "index" is an address that the website itself needs. Choose another\nCorrect it in the CMS and publish again.`,
        },
      ]);
    expect(await readPage('/pacing/')).toContain('A sound page.');
    expect((await readState(stack)).problem).toBeNull();
  });

  it('has no page while it is new, and its receipt says why', async () => {
    added = await editor.create('page', { ...sound, title: 'New', slug: 'new', summary: POISON });
    await expect.poll(readMessages, PATIENCE).toHaveLength(2);
    expect((await fetch(`${stack.siteUrl}/new/`)).status).toBe(404);
    expect(await readReceipt(added)).toMatchObject({
      live: false,
      pages: [],
      problem: expect.stringMatching(/^Page “New” cannot be shown:/),
    });
  });

  it('does not hold up an urgent alert or force a full reread', async () => {
    asked.length = 0;
    const alert = { heading: 'Closed by snow', message: paragraph('x'), severity: 'urgent' };
    await editor.create('alert', alert);
    await expect.poll(() => readPage('/pacing/'), PATIENCE).toContain('Closed by snow');
    expect(await readPage('/pacing/')).toContain('A sound page.');
    expect(await readMessages()).toHaveLength(2);
    expect([...new Set(asked)].sort()).toEqual(['Alerts', 'Pages']);
  });

  it('goes live automatically once it is cured', async () => {
    await editor.publish('page', changed, { summary: 'Cured.' });
    await expect.poll(() => readPage('/pacing/'), PATIENCE).toContain('Cured.');
    expect(await readMessages()).toEqual(['Page “New” cannot be shown:']);
    await editor.publish('page', added, { summary: 'Cured, too.' });
    await expect.poll(() => readPage('/new/'), PATIENCE).toContain('Cured, too.');
    expect(await readMessages()).toEqual([]);
  });
});

describe('an entry that nobody changed, and that cannot be shown any more, as after an upgrade with a stricter rule', () => {
  const slug = 'as-it-was';
  const refuse = ({ query, body }: CmsAnswer): object => {
    const { documents } = (body.data ?? {}) as { documents?: unknown };
    if (!query.startsWith('query Pages') || !Array.isArray(documents)) return body;
    return {
      data: { documents: documents.map((page) => (page.slug === slug ? { ...page, slug: 'index' } : page)) },
    };
  };

  it('stays as it is live, by name, while all others go on', async () => {
    const id = await editor.create('page', { title: 'As it was', slug, summary: 'It stays.', blocks: [] });
    await expect.poll(() => readPage(`/${slug}/`), PATIENCE).toContain('It stays.');
    shared().proxy.inject((answer, response) => sendJson(response, refuse(answer)));
    await stack.publisher.stop();
    // Another version of the code reads everything again.
    await rm(path.join(stack.folder, 'cache'), { recursive: true });
    await stack.publisher.ensure({});
    await expect.poll(readMessages, PATIENCE).toEqual(['Page “As it was” cannot be shown:']);
    const alert = { heading: 'Still going on', message: paragraph('x'), severity: 'urgent' };
    await editor.create('alert', alert);
    await expect.poll(() => readPage(`/${slug}/`), PATIENCE).toContain('Still going on');
    expect(await readPage(`/${slug}/`)).toContain('It stays.');
    expect((await readState(stack)).problem).toBeNull();
    expect(await readReceipt(id)).toMatchObject({
      live: true,
      problem: expect.stringMatching(/^Page “As it was” cannot be shown:/),
    });
  });
});

describe('whatever else one entry has wrong', () => {
  const answer = paragraph('x');
  const faults: [string, string, object, RegExp][] = [
    [
      'the CMS cannot answer it',
      'faq',
      { question: UNANSWERABLE, slug: 'is-this-answered', answer },
      /^FAQ “Is this answered\?” cannot be shown:/,
    ],
    [
      'what the build throws names no entry',
      'resource',
      { title: UNWRITABLE, summary: 'It cannot be written.' },
      /^Resource “A file with no end” cannot be shown:/,
    ],
  ];

  it.each(faults)('keeps back that entry alone, by name: %s', async (fault, type, fields, message) => {
    shared().proxy.inject((given, response) => sendJson(response, failOne(given)));
    await untilLive(stack);
    const heading = `Open while ${fault}`;
    const id = await editor.create(type, fields);
    const alert = await editor.create('alert', { heading, message: answer, severity: 'urgent' });
    const begun = performance.now();
    await expect.poll(() => readPage('/'), PATIENCE).toContain(heading);
    console.info(`All others live in ${Math.round(performance.now() - begun)} ms while ${fault}`);
    expect(await readMessages()).toEqual([expect.stringMatching(message)]);
    for (const [of, entry] of [
      [type, id],
      ['alert', alert],
    ] as const)
      await editor.remove(of, entry);
    await expect.poll(readMessages, PATIENCE).toEqual([]);
  });
});
