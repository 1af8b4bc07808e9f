/** @postgres json: accounts are found in the rows that each driver answers. */

import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { provideCms } from './cms.ts';
import { provideMailbox } from './mailbox.ts';
import { mountedRoutes } from './mounted-routes.ts';
import { providePublisher } from './publisher.ts';
import { Staff } from './staff.ts';

const FAQ = 'api::faq.faq';
const TESTIMONIAL = 'api::testimonial.testimonial';
const ROLES = ['clinical-reviewer', 'strapi-author', 'strapi-editor'];
/** Answers with one's own account. */
const OWN = '/admin/users/me';
const cms = provideCms();
const mails = provideMailbox(cms);
let erin: Staff;
let charlie: Staff;
let faq: string;
let testimonial: string;
let fileId: number;

const created = z.object({ data: z.object({ documentId: z.string() }) });
const create = async (uid: string, data: object) =>
  created.parse((await erin.send('POST', `/content-manager/collection-types/${uid}`, data)).body).data
    .documentId;
/** Of whom an answer may hold nothing but the name. */
const addresses = () => [erin.email, charlie.email];
const SINCE = '2026-11-23T10:42:00.000Z';
/** Somebody put an earlier website back. */
providePublisher((request, response) => {
  if (request.url?.startsWith('/releases')) return void response.end('[]');
  const by = `Erin <${erin.email}>`;
  const state = {
    live: { release: 'a', state: { epoch: 'e', revision: 1, nonce: 'n' }, builtAt: SINCE },
    building: null,
    problem: null,
    warnings: [],
    keptBack: [],
    held: { release: 'a', since: SINCE, by },
    history: [{ at: SINCE, release: 'a', tookMs: 1, pages: 1, order: { kind: 'put-back', by } }],
  };
  const receipt = { live: true, since: SINCE, searchSince: SINCE, problem: null, pages: [] };
  response.end(JSON.stringify(request.url?.startsWith('/receipt') ? receipt : state));
});

/** Entries that two colleagues have done to what can be done. */
beforeAll(async () => {
  erin = await Staff.add(cms.get(), 'strapi-editor', 'Erin');
  charlie = await Staff.add(cms.get(), 'strapi-author', 'Charlie');
  const answer = [{ type: 'paragraph', children: [{ type: 'text', text: 'An answer.' }] }];
  faq = await create(FAQ, { question: 'Who?', slug: randomUUID(), answer });
  await erin.sendFaq('POST', `${faq}/actions/publish`, { question: 'Who?' });
  await erin.sendFaq('PUT', faq, { question: 'Who else?' });
  await erin.send('POST', `/history/faq/${faq}/keep`, {});
  const { fingerprint } = (await erin.send('GET', `/review/faq/${faq}`)).body;
  const wish = { fingerprint, evidence: 'NICE NG193', nextDue: '2036-01-01', publish: false };
  await erin.send('POST', `/review/faq/${faq}/sign-off`, wish);
  for (const note of ['First', 'Then'])
    await charlie.send('POST', `/approval/faq/${faq}/ask`, { fingerprint, note });
  await erin.send('POST', `/approval/faq/${faq}/return`, { comment: 'Shorter.' });
  await charlie.send('POST', `/approval/faq/${faq}/ask`, { fingerprint, note: 'Again' });
  await erin.send('POST', `/together/faq/${faq}`, {});
  const consent = { scope: 'website', givenOn: '2026-01-01' };
  const slug = randomUUID();
  testimonial = await create(TESTIMONIAL, { title: slug, slug, kind: 'quote', quote: 'It helped.', consent });
  await erin.send('POST', `/consent/testimonial/${testimonial}/withdraw`);
  const gone = await create(FAQ, { question: 'Gone?', slug: randomUUID() });
  await erin.send('DELETE', `/content-manager/collection-types/${FAQ}/${gone}`);
  fileId = Number((await erin.upload('times.txt', 'text/plain', 'Monday at 9')).body.id);
});

/** Each address at which something is read, filled in for what the colleagues did. */
function readingAddresses(): string[] {
  return mountedRoutes(cms.get())
    .filter(({ method }) => method === 'GET')
    .map(({ address }) => fill(address))
    .filter((address) => !/[(*:](?!:)/.test(address.replaceAll('::', '')));
}

function fill(address: string): string {
  const isConsent = address.startsWith('/consent');
  return address
    .replace('/files/:id', `/files/${fileId}`)
    .replace('/components/:uid', '/components/shared.link')
    .replace(/single-types\/:model/, 'single-types/api::site-setting.site-setting')
    .replace(/:(model|uid|contentType)/, FAQ)
    .replace('/:type', isConsent ? '/testimonial' : '/faq')
    .replace('/:id', `/${isConsent ? testimonial : faq}`)
    .replace('/:targetField', '/topic')
    .replace(/\/compare$/, '/compare?to=draft')
    .replace('/taking-down/faq', `/taking-down/faq?ids=${faq}`);
}

describe.each(ROLES)('a %s', (role) => {
  it('reads the names of colleagues and neither their addresses nor the state of their accounts', async () => {
    const reader = await Staff.add(cms.get(), role, 'Robin');
    const answers = await Promise.all(
      readingAddresses().map(async (address) => {
        const answer = await fetch(`${cms.get().url}${address}`, { headers: reader.login });
        return { address, text: await answer.text() };
      }),
    );
    const isTelling = (text: string) =>
      addresses().some((one) => text.includes(one)) || /"isActive":(true|false|null)/.test(text);
    const telling = answers.filter(({ address, text }) => address !== OWN && isTelling(text));
    const naming = answers.filter(({ text }) => text.includes('Erin') || text.includes('Charlie'));
    expect(telling.map(({ address }) => address)).toEqual([]);
    expect(naming.length).toBeGreaterThan(5);
  });
});

it('a saved, copied or published entry is answered with names alone', async () => {
  const editor = await Staff.add(cms.get(), 'strapi-editor', 'Robin');
  const answers = [
    await editor.sendFaq('PUT', faq, { question: 'Who now?' }),
    await editor.sendFaq('POST', `${faq}/actions/publish`, { question: 'Who now?', slug: randomUUID() }),
    await editor.sendFaq('POST', `${faq}/actions/discard`, {}),
    await editor.sendFaq('POST', `clone/${faq}`, { question: 'A copy?', slug: randomUUID() }),
    await editor.sendFaq('POST', 'actions/bulkFindForValidation', { documentIds: [faq], populate: '*' }),
  ];
  for (const { status, body } of answers) {
    expect(status).toBeLessThan(300);
    expect(JSON.stringify(body)).not.toMatch(/@example\.org|isActive/);
  }
});

it('e-mail names colleagues without their addresses', async () => {
  await erin.sendFaq('PUT', faq, { question: 'Who later?' });
  const { fingerprint } = (await erin.send('GET', `/review/faq/${faq}`)).body;
  await charlie.send('POST', `/approval/faq/${faq}/ask`, { fingerprint, note: 'By e-mail' });
  const mail = await vi.waitUntil(() =>
    mails.find(({ to, text }) => to === erin.email && text.includes('By e-mail')),
  );
  expect(mail.text).toMatch(/^Charlie asks you to publish/);
  expect(mail.text).not.toContain(charlie.email);
});

it('an administrator, who cares for the accounts, reads the addresses', async () => {
  const administrator = await Staff.add(cms.get(), 'strapi-super-admin', 'Alex');
  const { body } = await administrator.send('GET', `/content-manager/collection-types/${FAQ}/${faq}`);
  expect(body).toMatchObject({ data: { createdBy: { firstname: 'Erin', email: erin.email } } });
});
