/**
 * What staff do with entries of a type that no code names: `npm run new -- type` wrote it
 * (packages/schema/src/fixtures/test-event.ts). Its addresses, links and time are in routed-type.test.ts, its
 * labels and rights in roles.test.ts, its pages in apps/web.
 */
import { randomUUID } from 'node:crypto';
import { ANSWER as GRAPHQL_ANSWER, parseDocument, parseDraft, toGraphqlDocument } from '@pain/schema';
import { idlePublisher, testEvent } from '@pain/schema/fixtures';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { ask, provideCms } from './cms.ts';
import { ANSWER } from './content.ts';
import { providePublisher, sendAnswer } from './publisher.ts';
import { inSeconds, provideSchedule } from './schedule.ts';
import { type Answer, Staff } from './staff.ts';
import { provideWebsite } from './website.ts';

const UID = 'api::test-event.test-event';
const ENTRIES = `/content-manager/collection-types/${UID}`;
const PREVIEW = 'the-credential-of-the-preview';
const SINCE = '2026-11-23T10:42:00.000Z';

const cms = provideCms();
provideWebsite(cms);
const { look, letPass } = provideSchedule(cms);
/** What the publisher was last asked for an entry. */
let asked = new URLSearchParams();
providePublisher((request, response) => {
  if (!request.url?.startsWith('/receipt')) return sendAnswer(response, idlePublisher);
  asked = new URLSearchParams(request.url.split('?')[1]);
  const shown = { live: true, problem: null, searchSince: SINCE, files: [], since: SINCE, pages: [] };
  sendAnswer(response, shown);
});
let editor: Staff;
let contributor: Staff;
beforeAll(async () => {
  vi.stubEnv('PREVIEW_TOKEN', PREVIEW);
  editor = await Staff.add(cms.get(), 'strapi-editor');
  contributor = await Staff.add(cms.get(), 'strapi-author');
});
afterAll(() => void vi.unstubAllEnvs());

const deletedEntries = z.object({ entries: z.array(z.looseObject({ entry: z.string(), ref: z.string() })) });

/** As the edit view sends a new one. */
async function write(staff = editor): Promise<string> {
  const said = {
    title: 'Open day',
    summary: 'Come and see.',
    body: ANSWER,
    day: '2026-12-01',
    place: 'Hall',
  };
  const { body } = await staff.send('POST', ENTRIES, { ...said, slug: randomUUID() });
  return (body.data as { documentId: string }).documentId;
}

const publish = (id: string, data: object = {}, staff = editor): Promise<Answer> =>
  staff.send('POST', `${ENTRIES}/${id}/actions/publish`, data);
const documents = () => cms.get().strapi.documents(UID);
const readLive = (documentId: string) => documents().findOne({ documentId, status: 'published' });

describe('an entry of a type that the command wrote', () => {
  it('is answered to the website once it is published, as its document', async () => {
    const id = await write();
    await publish(id);
    const answer = await ask(cms.get(), toGraphqlDocument(testEvent), {
      filters: { documentId: { eq: id } },
      limit: 2,
    });
    const [event, ...others] = (answer.body.data?.[GRAPHQL_ANSWER] ?? []) as object[];
    expect(others).toEqual([]);
    expect(parseDocument(testEvent, event)).toMatchObject({
      type: 'test-event',
      title: 'Open day',
      day: '2026-12-01',
      place: 'Hall',
      photo: null,
    });
  });

  it('is refused while a required field is empty, by its label', async () => {
    const id = await write();
    await editor.send('PUT', `${ENTRIES}/${id}`, { place: '' });
    expect(await publish(id)).toMatchObject({ status: 400, message: expect.stringContaining('Place') });
  });

  it('is published by an editor at the request of a contributor, who may not publish', async () => {
    const id = await write(contributor);
    expect((await publish(id, {}, contributor)).status).toBe(403);
    expect((await contributor.send('DELETE', `${ENTRIES}/${id}`)).status).toBe(403);
    const { fingerprint } = (await contributor.send('GET', `/approval/test-event/${id}`)).body;
    await contributor.send('POST', `/approval/test-event/${id}/ask`, { fingerprint });
    expect((await editor.send('GET', '/today')).body).toContainEqual(
      expect.objectContaining({ kind: 'approval', text: 'Event · Sam asks for publication' }),
    );
    await editor.send('POST', `/approval/test-event/${id}/approve`, { fingerprint });
    expect(await readLive(id)).toMatchObject({ title: 'Open day' });
  });

  it('has a history, whose versions are compared and restored', async () => {
    const id = await write();
    await publish(id);
    await publish(id, { place: 'Garden' });
    const versions = (await editor.send('GET', `/history/test-event/${id}`)).body.versions as {
      ref: string;
    }[];
    expect(versions).toHaveLength(2);
    const [last, first] = versions.map(({ ref }) => ref);
    const { body } = await editor.send('GET', `/history/test-event/${id}/compare?from=${first}&to=${last}`);
    expect(body.differences).toContainEqual(expect.objectContaining({ label: 'Place', change: 'changed' }));
    await editor.send('POST', `/history/test-event/${id}/restore`, { version: first });
    expect(await documents().findOne({ documentId: id })).toMatchObject({ place: 'Hall' });
    expect(await readLive(id)).toMatchObject({ place: 'Garden' });
  });

  it('is published and taken down at the times that it is planned for', async () => {
    const id = await write();
    await letPass(UID, id, { publishAt: inSeconds(-1) });
    await look();
    expect(await readLive(id)).toMatchObject({ title: 'Open day', publishAt: null });
    await letPass(UID, id, { unpublishAt: inSeconds(-1) });
    await look();
    expect(await readLive(id)).toBeNull();
  });

  it('is shown by a link to its draft, blanks included', async () => {
    const id = await write(contributor);
    await contributor.send('PUT', `${ENTRIES}/${id}`, { place: '' });
    const { url } = (await contributor.send('GET', `/preview/test-event/${id}/link`)).body;
    const token = String(url).split('/').at(-2);
    const answer = await fetch(`${cms.get().url}/api/preview/draft`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${PREVIEW}` },
      body: JSON.stringify({ token }),
    });
    const { draft } = await answer.json();
    expect(parseDraft(testEvent, draft)).toMatchObject({ title: 'Open day', place: '[Blank: Place]' });
  });

  it('has a receipt, for which the publisher is asked', async () => {
    const id = await write();
    await publish(id);
    const { body } = await editor.send('GET', `/website/receipts/test-event/${id}`);
    expect(body).toMatchObject({ status: 'live', since: SINCE });
    expect([asked.get('type'), asked.get('id')]).toEqual(['test-event', id]);
  });

  it('is listed once it is deleted, and brought back', async () => {
    const id = await write();
    await editor.send('DELETE', `${ENTRIES}/${id}`);
    const { entries } = deletedEntries.parse((await editor.send('GET', '/deleted')).body);
    const mine = entries.find(({ entry }) => entry === `test-event/${id}`);
    expect(mine).toMatchObject({ kind: 'Event', title: 'Open day' });
    await editor.send('POST', `/history/test-event/${id}/restore`, { version: mine?.ref });
    expect(await documents().findOne({ documentId: id })).toMatchObject({ place: 'Hall' });
  });
});
