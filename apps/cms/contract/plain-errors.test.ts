import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { provideCms } from './cms.ts';
import { createFaq } from './content.ts';
import { Staff } from './staff.ts';

const cms = provideCms();
const TYPES = '/content-manager/collection-types';
const FAQS = `${TYPES}/api::faq.faq`;
let administrator: Staff;
let editor: Staff;

beforeAll(async () => {
  administrator = await Staff.add(cms.get(), 'strapi-super-admin');
  editor = await Staff.add(cms.get(), 'strapi-editor');
});

interface Fault {
  path: (string | number)[];
  message: string;
}
/** What the admin shows: a message above the form, and one at each field. */
async function send(method: string, path: string, body: object = {}, who = editor) {
  const answer = await who.send(method, path, method === 'GET' ? undefined : body);
  const { details } = (answer.body.error ?? {}) as { details?: { errors?: Fault[] } };
  return {
    status: answer.status,
    message: answer.message,
    fields: (details?.errors ?? []).map(({ path: at, message }) => `${at.join('.')}: ${message}`),
  };
}

describe('what cannot be saved is said by its label, with what to do:', () => {
  it('a text that is too long', async () => {
    const faq = { question: 'a'.repeat(1201), slug: 'ok' };
    expect(await send('POST', FAQS, faq)).toEqual({
      status: 400,
      message: 'Nothing was saved. Question: It has 1,201 characters. Shorten it to 200.',
      fields: ['question: It has 1,201 characters. Shorten it to 200.'],
    });
  });

  it.each([10_000, 2_147_483_648, 1e300])('a place in a list that is no place: %d', async (order) => {
    expect(await send('POST', FAQS, { question: 'Which place?', order })).toEqual({
      status: 400,
      message: 'Nothing was saved. Place in its topic: Use 9,999 or less.',
      fields: ['order: Use 9,999 or less.'],
    });
  });

  it('two faults at once, one of them in a block', async () => {
    const page = {
      title: 'a'.repeat(256),
      blocks: [{ __component: 'blocks.steps', heading: 'b'.repeat(121) }],
    };
    const { status, message, fields } = await send('POST', `${TYPES}/api::page.page`, page);
    expect([status, message, fields]).toMatchInlineSnapshot(`
      [
        400,
        "Nothing was saved. Title: It has 256 characters. Shorten it to 255. Block 1 (Steps), Heading: It has 121 characters. Shorten it to 120. Block 1 (Steps): Fill this in.",
        [
          "title: It has 256 characters. Shorten it to 255.",
          "blocks.0.heading: It has 121 characters. Shorten it to 120.",
          "blocks.0.steps: Fill this in.",
        ],
      ]
    `);
  });

  it('what is not on offer, such as the words of a choice rather than its key, no number, and no text', async () => {
    const alert = { heading: 'News', tone: 'loud', where: 'On every page' };
    expect((await send('POST', `${TYPES}/api::alert.alert`, alert)).fields).toMatchInlineSnapshot(`
      [
        "where: Choose one of what is offered: On every page, Only on the pages chosen.",
      ]
    `);
    const faq = { question: 'How long?', order: 'first' };
    expect((await send('POST', FAQS, faq)).fields).toMatchInlineSnapshot(`
      [
        "order: Write a whole number.",
      ]
    `);
    const text = { question: 'How long?', answer: [{ type: 'video', children: [] }] };
    expect(await send('POST', FAQS, text)).toMatchInlineSnapshot(`
      {
        "fields": [
          "answer: It holds something that cannot be stored. Take out what you pasted last, and paste it as plain text.",
        ],
        "message": "Nothing was saved. Answer: It holds something that cannot be stored. Take out what you pasted last, and paste it as plain text.",
        "status": 400,
      }
    `);
  });

  it('a link in a text that cannot be stored, by its words', async () => {
    const linkTo = (url: string, words: string) => ({
      type: 'list',
      format: 'unordered',
      children: [
        {
          type: 'list-item',
          children: [{ type: 'link', url, children: [{ type: 'text', text: words }] }],
        },
      ],
    });
    const body = [
      linkTo('#part', 'Below'),
      linkTo('sms:07700900123', 'Text us'),
      linkTo('localhost:8080/a', 'A page'),
    ];
    const blocks = [{ __component: 'blocks.text', body }];
    const page = { title: 'Links', slug: randomUUID(), blocks };
    expect((await send('POST', `${TYPES}/api::page.page`, page)).fields).toMatchInlineSnapshot(`
      [
        "blocks.0.body: The link “Below”: "#part" is a part of a page. Write the address of its page before it, such as /our-service/#part, and save again.",
        "blocks.0.body: The link “Text us”: "sms:07700900123" is not a link that the website can use. Start it with https://, mailto:, tel:, or / for a page of this site.",
        "blocks.0.body: The link “A page”: "localhost:8080/a" is not a link that the website can use. Start it with https://, mailto:, tel:, or / for a page of this site.",
      ]
    `);
    const answer = [linkTo('./', '')];
    expect((await send('POST', FAQS, { question: 'How long?', answer })).message).toMatchInlineSnapshot(
      `"Nothing was saved. Answer: "./" is not a link that the website can use. Start it with https://, mailto:, tel:, or / for a page of this site."`,
    );
  });

  it('a part of a text that Strapi does not know, unless it is stored already', async () => {
    const question = 'What is damaged?';
    const [carousel, slider] = ['carousel', 'slider'].map((type) => ({ type, children: [] }));
    const said = (text: string) => ({ type: 'paragraph', children: [{ type: 'text', text }, carousel] });
    const answer = [said('a'), null, carousel, 'words'];
    const documentId = await createFaq(cms.get(), { question, slug: randomUUID() });
    const draft = { where: { documentId, publishedAt: null } };
    await cms
      .get()
      .strapi.db.query('api::faq.faq')
      .update({ ...draft, data: { answer } });
    const save = (data: object) => send('PUT', `${FAQS}/${documentId}`, data);
    const read = () => cms.get().strapi.db.query('api::faq.faq').findOne(draft);

    const changed = [said('b'), null, carousel, 'words'];
    expect((await save({ question: `${question} Yes.`, answer: changed })).message).toBeUndefined();
    expect(await read()).toMatchObject({ question: `${question} Yes.`, answer: changed });
    expect((await save({ answer: [...changed, slider] })).status).toBe(400);
    expect((await save({ answer: [said('b'), said('c'), null, null] })).status).toBe(200);
  });

  it('a choice that was deleted meanwhile', async () => {
    const page = { title: 'Where to', slug: randomUUID(), parent: { connect: [{ documentId: 'x' }] } };
    expect(await send('POST', `${TYPES}/api::page.page`, page)).toMatchInlineSnapshot(`
      {
        "fields": [],
        "message": "Nothing was saved. Something that you chose was deleted meanwhile. Take it out, or choose another.",
        "status": 400,
      }
    `);
  });
});

describe('what cannot be published is said by its label, with what to do:', () => {
  it('a field that is empty', async () => {
    const id = await createFaq(cms.get(), { question: '', slug: randomUUID() });
    const { status, message } = await send('POST', `${FAQS}/${id}/actions/publish`);
    expect([status, message]).toMatchInlineSnapshot(`
      [
        400,
        "It was not published. Put this right first: Question: This is empty. Fill it in.",
      ]
    `);
  });

  it('a web address that something else has, which is named', async () => {
    const slug = `taken-${randomUUID()}`;
    const first = await createFaq(cms.get(), { question: 'Who was first?', slug });
    expect((await send('POST', `${FAQS}/${first}/actions/publish`)).status).toBe(200);
    const second = await createFaq(cms.get(), { question: 'Who is second?', slug });
    const { status, message } = await send('POST', `${FAQS}/${second}/actions/publish`);
    expect([status, message?.replaceAll(slug, 'SLUG')]).toMatchInlineSnapshot(`
      [
        400,
        "It was not published. Web address: The FAQ “Who was first?” has “SLUG” already. Choose another, or change that one first.",
      ]
    `);
    const list = await send('POST', `${FAQS}/actions/bulkPublish`, { documentIds: [second] });
    expect(list.message?.replaceAll(slug, 'SLUG')).toBe(message?.replaceAll(slug, 'SLUG'));
  });
});

describe('what is refused around entries is said in words for staff:', () => {
  it.each([
    ['an entry that is gone', `${FAQS}/nothing`, 404, 'It is not here any more. Load the page again.'],
    ['an address that is none', '/history', 404, 'It is not here any more. Load the page again.'],
    ['what somebody may not do', '/admin/users', 403, 'You may not do this. Ask your website administrator.'],
  ])('%s', async (_what, path, status, message) => {
    expect(await send('GET', path)).toMatchObject({ status, message });
  });

  it('an account that is there already, and one with faults', async () => {
    const role = await cms
      .get()
      .strapi.db.query('admin::role')
      .findOne({ where: { code: 'strapi-editor' } });
    const account = { email: editor.email, firstname: 'Sam', roles: [role.id] };
    expect((await send('POST', '/admin/users', account, administrator)).message).toMatchInlineSnapshot(
      `"There is an account with this e-mail address already. Choose another, or change that account."`,
    );
    const faulty = { email: 'sam', firstname: '', roles: [] };
    expect(await send('POST', '/admin/users', faulty, administrator)).toMatchInlineSnapshot(`
      {
        "fields": [
          "email: Write the whole e-mail address, such as name@example.org.",
          "firstname: Fill this in.",
          "firstname: Fill this in.",
          "roles: Fill this in.",
        ],
        "message": "E-mail address: Write the whole e-mail address, such as name@example.org. First name: Fill this in. Roles: Fill this in.",
        "status": 400,
      }
    `);
  });

  it('a folder of a name that is there', async () => {
    const folder = { name: `Leaflets ${randomUUID()}`, parent: null };
    expect((await send('POST', '/upload/folders', folder)).status).toBe(201);
    expect(await send('POST', '/upload/folders', folder)).toMatchInlineSnapshot(`
      {
        "fields": [
          "name: There is a folder of this name already. Choose another name, or another place.",
        ],
        "message": "Name: There is a folder of this name already. Choose another name, or another place.",
        "status": 400,
      }
    `);
  });

  it('a login that fails', async () => {
    const login = { email: editor.email, password: 'wrong' };
    const answer = await fetch(`${cms.get().url}/admin/login`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(login),
    });
    expect((await answer.json()).error.message).toMatchInlineSnapshot(
      `"This e-mail address and password do not belong together. Check both, and try again."`,
    );
  });
});

it.each([
  ['GET', '/checks/faq/gone', {}],
  ['POST', '/together/faq/gone/compare', {}],
  ['POST', '/preview/faq/gone/share', {}],
  ['POST', '/preview/faq/gone/live', { values: {} }],
  ['GET', '/consent/testimonial/gone', {}],
])('that an entry was deleted meanwhile is said in one way: %s %s', async (method, path, body) => {
  expect(await send(method, path, body)).toEqual({
    status: 404,
    message: 'This entry is not there any more.',
    fields: [],
  });
});

describe('what programs read', () => {
  it('stays as Strapi says it', async () => {
    const answer = await fetch(`${cms.get().url}/api/faqs`);
    expect((await answer.json()).error).toMatchObject({ name: 'NotFoundError', message: 'Not Found' });
  });
});
