import path from 'node:path';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type CmsAnswer, type Fault, type FaultProxy, sendJson } from '../stack/fault-proxy.ts';
import { digestFiles } from '../stack/site-files.ts';
import type { Stack } from '../stack/stack.ts';
import { readState } from '../stack/until-live.ts';
import { provideStack } from './shared-stack.ts';

const shared = provideStack();
let stack: Stack;
let proxy: FaultProxy;

beforeAll(() => {
  ({ stack, proxy } = shared());
});
afterEach(async () => {
  proxy.heal();
  await expect.poll(readSaid, { timeout: 40_000 }).toBeNull();
});

/** What the state says is wrong: what keeps the site as it is, or which entries stay as they are. */
async function readSaid(): Promise<string | null> {
  const { problem, warnings } = await readState(stack);
  const messages = warnings.map(({ message }) => message);
  return problem ? `${problem.kind}: ${problem.message}` : messages.join('\n') || null;
}

const digestLive = () => digestFiles(path.join(stack.folder, 'site/current/site'));

/** Changes the entries that the CMS answers for one type. */
function changeEntries(query: string, change: (entries: Record<string, unknown>[]) => unknown): Fault {
  return (answer, response) => {
    if (answer.query.startsWith(`query ${query}`)) {
      const data = answer.body.data as { documents: Record<string, unknown>[] };
      answer.body = { data: { documents: change(data.documents) } };
    }
    sendJson(response, answer.body);
  };
}

const withPage = (slug: string, change: Record<string, unknown>) =>
  changeEntries('Pages', (pages) =>
    pages.map((page) => (page.slug === slug ? { ...page, ...change } : page)),
  );

const unlessState =
  (fault: Fault): Fault =>
  (answer: CmsAnswer, response) =>
    answer.query.includes('publicationState') ? sendJson(response, answer.body) : fault(answer, response);

function answerOfEmpty({ query, body }: CmsAnswer): Record<string, unknown> {
  if (query.includes('publicationState')) return { data: { ...Object(body.data), publicationCounts: [] } };
  return { data: { documents: query.startsWith('query SiteSetting') ? null : [] } };
}

const cases: [string, Fault, RegExp[]][] = [
  [
    'is unreachable',
    (_answer, response) => response.destroy(),
    [/^CmsError/, /cannot be reached/, /Check that it runs/],
  ],
  [
    'answers 401',
    (_answer, response) => sendJson(response, { error: {} }, 401),
    [/status 401/, /BUILD_TOKEN/],
  ],
  ['answers 500', (_answer, response) => sendJson(response, { error: {} }, 500), [/status 500/, /log/]],
  [
    'answers HTML',
    unlessState((_answer, response) =>
      response.writeHead(200, { 'content-type': 'text/html' }).end('<h1>Hello</h1>'),
    ),
    [/text\/html instead of JSON/, /CMS_URL/],
  ],
  [
    'answers with errors',
    unlessState((_answer, response) =>
      sendJson(response, { data: null, errors: [{ message: 'Something broke' }] }),
    ),
    [/answered with errors/, /Something broke/],
  ],
  [
    'breaks off in the middle of an answer',
    unlessState((_answer, response) => {
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': '1000' });
      response.write('{"data": {"documents": [', () => response.destroy());
    }),
    [/broke off/],
  ],
  [
    'cuts an answer short',
    unlessState((_answer, response) =>
      response.writeHead(200, { 'content-type': 'application/json' }).end('{"data": {"doc'),
    ),
    [/cut short/],
  ],
  [
    'answers with something else altogether',
    unlessState((_answer, response) => sendJson(response, { data: { documents: 'many' } })),
    [/unexpected shape/, /same version/],
  ],
  [
    'leaves out a required field',
    withPage('mindfulness', { summary: null }),
    [
      /^Page “Mindfulness”/,
      /stays on the website as it is/,
      /Summary: is required but empty/,
      /Correct it in the CMS/,
    ],
  ],
  [
    'sends an unknown block',
    withPage('mindfulness', { blocks: [{ __typename: 'ComponentBlocksCarousel' }] }),
    [/Page “Mindfulness”/, /unknown kind \(ComponentBlocksCarousel\)/, /Remove it from the page/],
  ],
  [
    'has two pages at one address',
    withPage('cookies', { slug: 'privacy' }),
    [
      /Page “(Cookies|Privacy)” and Page “(Cookies|Privacy)”/,
      /both are at \/privacy\//,
      /Change the address/,
    ],
  ],
  [
    'has a page at "../x"',
    withPage('cookies', { slug: '../x' }),
    [/Page “Cookies”/, /"\.\.\/x" cannot be part/, /Use only/],
  ],
  [
    'has a page at "index"',
    withPage('cookies', { slug: 'index' }),
    [/Page “Cookies”/, /"index" is an address/, /Choose another/],
  ],
  [
    'has a page without an address',
    withPage('cookies', { slug: '' }),
    [/Page “Cookies”/, /Web address: is required but empty/],
  ],
  [
    'leaves out an FAQ that is published',
    changeEntries('Faqs', (faqs) => faqs.slice(1)),
    [/^CmsError/, /left out entries that are published: it answered \d+ of \d+ \(faq\)/, /automatically/],
  ],
  [
    'is empty',
    (answer, response) => sendJson(response, answerOfEmpty(answer)),
    [/the CMS is empty/, /Publish "Site settings"/],
  ],
];

describe('when the CMS', () => {
  it.each(cases)(
    '%s, the state says so and the live site stays byte for byte',
    async (_what, fault, expected) => {
      const before = await digestLive();
      proxy.inject(fault);
      await expect.poll(readSaid, { timeout: 20_000 }).not.toBeNull();
      const said = await readSaid();
      for (const pattern of expected) expect(said).toMatch(pattern);
      expect(await digestLive()).toEqual(before);
      expect((await fetch(stack.siteUrl)).status).toBe(200);
    },
  );
});
