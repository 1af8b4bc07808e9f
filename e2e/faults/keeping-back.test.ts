import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Editor } from '../stack/editor.ts';
import { type CmsAnswer, sendJson } from '../stack/fault-proxy.ts';
import { findFreePort } from '../stack/free-port.ts';
import { type Program, startProgram } from '../stack/program.ts';
import { PUBLISHER, publisherCommand, publisherEnvironment } from '../stack/publisher-command.ts';
import { paragraph } from '../stack/rich-text.ts';
import type { Stack } from '../stack/stack.ts';
import { readState } from '../stack/until-live.ts';
import { waitForAnswer } from '../stack/wait-for-answer.ts';
import { provideStack } from './shared-stack.ts';

const PATIENCE = { timeout: 30_000, interval: 100 };

const shared = provideStack();
let stack: Stack;
let editor: Editor;
let second: Program | undefined;

beforeAll(() => {
  ({ stack, editor } = shared());
  shared().proxy.inject((answer, response) => sendJson(response, misdirect(answer)));
});
afterAll(() => second?.stop());

const textBlock = (body: unknown) => [{ __component: 'blocks.text', body }];
const readPage = async (page: string, site = stack.siteUrl) => (await fetch(`${site}${page}`)).text();

function linkTo(url: string) {
  const link = { type: 'link', url, children: [{ type: 'text', text: 'Elsewhere' }] };
  return [
    { type: 'paragraph', children: [{ type: 'text', text: 'Read on. ' }, link, { type: 'text', text: '' }] },
  ];
}

const anAlert = (heading: string, more: object = {}) =>
  editor.create('alert', { heading, message: paragraph('x'), severity: 'urgent', ...more });

/** Where a link led that the CMS published, and where it leads as the website reads it. */
const CHECKED = 'https://example.org/coming-soon/';
const UNCHECKED = '/coming-soon/';

/** As after an import that went past the checks: the CMS itself publishes no link that leads nowhere. */
function misdirect({ body }: CmsAnswer): object {
  return JSON.parse(JSON.stringify(body).replaceAll(CHECKED, UNCHECKED));
}

describe('an entry with a link that leads nowhere', () => {
  let pageId: string;

  it('is kept back: its page stays as it was, and the state says why', async () => {
    const content = { title: 'Careful', slug: 'careful', summary: 'x' };
    pageId = await editor.create('page', { ...content, blocks: textBlock(paragraph('Before.')) });
    await expect.poll(() => readPage('/careful/'), PATIENCE).toContain('Before.');
    await editor.publish('page', pageId, { blocks: textBlock(linkTo(CHECKED)) });
    await expect
      .poll(async () => (await readState(stack)).warnings, PATIENCE)
      .toMatchObject([
        {
          isKeptBack: true,
          page: { path: '/careful/' },
          message: expect.stringMatching(
            /^Page “Careful” links to \/coming-soon\/ on \/careful\/, but there is no page at that address/,
          ),
        },
      ]);
    expect(await readPage('/careful/')).toContain('Before.');
    expect(await readState(stack)).toMatchObject({ problem: null, keptBack: [`page:${pageId}`] });
  });

  it('does not hold up an urgent alert', async () => {
    await anAlert('Closed by snow');
    await expect.poll(() => readPage('/careful/'), PATIENCE).toContain('Closed by snow');
    expect(await readPage('/careful/')).toContain('Before.');
  });

  it('has a receipt that says so', async () => {
    const { live } = await readState(stack);
    const query = new URLSearchParams({ type: 'page', id: pageId, epoch: live.state.epoch, revision: '1' });
    expect(await (await fetch(`${stack.controlUrl}/receipt?${query}`)).json()).toMatchObject({
      live: false,
      problem: expect.stringContaining(UNCHECKED),
      pages: [{ path: '/careful/' }, { path: '/a-to-z/' }],
    });
  });

  it('goes live automatically once there is what it links to', async () => {
    await editor.create('redirect', { from: UNCHECKED, to: '/' });
    await expect.poll(() => readPage('/careful/'), PATIENCE).toContain(`href="${UNCHECKED}"`);
    expect((await readState(stack)).warnings).toEqual([]);
  });
});

describe('a question that is taken down and published again', () => {
  let faq: string;
  let page: string;

  it('is back on its page automatically', async () => {
    const question = { question: 'Is it back?', slug: 'is-it-back', answer: paragraph('Yes.') };
    faq = await editor.create('faq', question);
    const faqs = { connect: [{ documentId: faq }] };
    const blocks = [{ __component: 'blocks.faq-list', show: 'chosen', faqs }];
    const content = { title: 'Answers', slug: 'answers', summary: 'x' };
    page = await editor.create('page', { ...content, blocks });
    await expect.poll(() => readPage('/answers/'), PATIENCE).toContain('Is it back?');
    await editor.unpublish('faq', faq);
    await expect.poll(() => readPage('/answers/'), PATIENCE).not.toContain('Is it back?');
    await editor.publishDraftAsIs('faq', faq);
    await expect.poll(() => readPage('/answers/'), PATIENCE).toContain('Is it back?');
    expect((await readState(stack)).warnings).toEqual([]);
  });

  it('is not where edits wait, which nobody has published: the state says so until somebody does', async () => {
    await editor.unpublish('faq', faq);
    await expect.poll(() => readPage('/answers/'), PATIENCE).not.toContain('Is it back?');
    await editor.save('page', page, { title: 'Not yet' });
    await editor.publishDraftAsIs('faq', faq);
    await expect
      .poll(async () => (await readState(stack)).warnings, PATIENCE)
      .toEqual([
        {
          isKeptBack: false,
          page: { path: '/answers/', title: 'Answers' },
          message:
            'Page “Answers” leaves out FAQ “Is it back?”, which was not published when it was. Publish Page “Answers” again to show it there; changes that wait in it go live as well.',
        },
      ]);
    expect(await readPage('/answers/')).not.toContain('Is it back?');
    await editor.publishDraftAsIs('page', page);
    await expect.poll(() => readPage('/answers/'), PATIENCE).toContain('Is it back?');
    expect((await readState(stack)).warnings).toEqual([]);
  });
});

describe('an alert', () => {
  it('is gone at its time though nobody publishes anything', async () => {
    const until = new Date(Date.now() + 6000).toISOString();
    await anAlert('Only for a moment', { until });
    await expect.poll(() => readPage('/'), PATIENCE).toContain('Only for a moment');
    await expect.poll(() => readPage('/'), PATIENCE).not.toContain('Only for a moment');
    expect(Date.now()).toBeGreaterThan(Date.parse(until));
  });
});

describe('a second publisher on the same folder', () => {
  let site: string;
  let controlUrl: string;

  beforeAll(async () => {
    const [sitePort, controlPort] = [await findFreePort(), await findFreePort()];
    [site, controlUrl] = [`http://localhost:${sitePort}`, `http://127.0.0.1:${controlPort}`];
    second = startProgram(
      'second',
      publisherCommand,
      PUBLISHER,
      {
        ...stack.environment,
        ...publisherEnvironment,
        SITE_PORT: String(sitePort),
        CONTROL_PORT: String(controlPort),
      },
      stack.logs,
    );
    await waitForAnswer(`${controlUrl}/ready`, second);
  });

  it('shows what the first one puts live, and publishes nothing itself', async () => {
    await anAlert('From the first');
    await expect.poll(() => readPage('/', site), PATIENCE).toContain('From the first');
    expect((await readState(stack)).role).toBe('publishing');
    expect(await readState({ controlUrl })).toMatchObject({ role: 'standby', lastBuildMs: null });
  });

  it('follows no orders', async () => {
    const headers = { authorization: `Bearer ${stack.environment.CONTROL_TOKEN}` };
    const answer = await fetch(`${controlUrl}/resume`, { method: 'POST', headers });
    expect([answer.status, await answer.text()]).toEqual([409, expect.stringContaining('stands by')]);
  });

  it('takes over when the first one is killed', async () => {
    const { publisher } = await readState(stack);
    process.kill(Number(publisher?.process), 'SIGKILL');
    await anAlert('From the second');
    await expect.poll(() => readPage('/', site), PATIENCE).toContain('From the second');
    expect((await readState({ controlUrl })).role).toBe('publishing');
  });
});
