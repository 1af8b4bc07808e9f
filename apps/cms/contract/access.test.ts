import { beforeAll, describe, expect, it } from 'vitest';
import { ask, provideCms } from './cms.ts';
import { createFaq } from './content.ts';

const cms = provideCms();

describe('who may read content', () => {
  beforeAll(async () => {
    await createFaq(cms.get(), { question: 'A draft that nobody may see', slug: 'draft-nobody-may-see' });
    const documentId = await createFaq(cms.get(), { question: 'Shown to all?', slug: 'shown-to-all' });
    await cms.get().strapi.documents('api::faq.faq').publish({ documentId });
  });

  it('shows the build token what is published, and no draft', async () => {
    const ours = 'filters: { slug: { in: ["shown-to-all", "draft-nobody-may-see"] } }';
    const { body } = await ask(cms.get(), `{ faqs(${ours}) { question } }`);
    expect(body.errors).toBeUndefined();
    expect(body.data?.faqs).toEqual([{ question: 'Shown to all?' }]);
  });

  it.each([
    ['as a literal', '{ faqs(status: DRAFT) { question } }', {}],
    ['as a variable', 'query ($s: PublicationStatus) { faqs(status: $s) { question } }', { s: 'DRAFT' }],
    [
      'as the default of a variable',
      'query ($s: PublicationStatus = DRAFT) { faqs(status: $s) { question } }',
      {},
    ],
    ['in a connection', '{ faqs_connection(status: DRAFT) { nodes { question } } }', {}],
    ['in a fragment', '{ ...all } fragment all on Query { faqs(status: DRAFT) { question } }', {}],
  ])('refuses drafts to the build token when it asks for them %s', async (_how, query, variables) => {
    const { status, body } = await ask(cms.get(), query, variables);
    expect(status).toBe(403);
    expect(JSON.stringify(body)).not.toContain('nobody may see');
    expect(body.errors?.[0]?.message).toMatch(/^Drafts are not shown here/);
  });

  it('refuses drafts on the relation of a page to its parent', async () => {
    const { body } = await ask(cms.get(), '{ pages { parent(status: DRAFT) { title } } }');
    expect(body.errors?.[0]?.message).toMatch(/Unknown argument "status"|Drafts are not shown here/);
  });

  it.each([
    ['no token', null],
    ['a wrong token', 'not-a-token'],
  ])('answers nothing to %s', async (_who, token) => {
    const { body, status } = await ask(cms.get(), '{ faqs { question } }', {}, token);
    expect(status).toBe(401);
    expect(body.data).toBeFalsy();
  });

  it.each(['/api/faqs', '/api/pages', '/api/site-setting', '/api/upload/files', '/api/users'])(
    'has no open REST address %s',
    async (path) => {
      const { status } = await fetch(`${cms.get().url}${path}`);
      expect([401, 404]).toContain(status);
    },
  );

  it('keeps none of the never-expiring tokens that Strapi makes automatically', async () => {
    const tokens = await cms.get().strapi.db.query('admin::api-token').findMany({});
    expect(tokens.map(({ name }: { name: string }) => name)).toEqual(['Website build']);
  });

  it('does not answer the build token in the admin API', async () => {
    const { status } = await fetch(`${cms.get().url}/content-manager/collection-types/api::faq.faq`, {
      headers: { authorization: `Bearer ${cms.get().buildToken}` },
    });
    expect(status).toBe(401);
  });
});

describe('how much one request may ask for', () => {
  it('refuses a document that is nested too deeply', async () => {
    const deep = `${'parent { '.repeat(12)}title${' }'.repeat(12)}`;
    const { body } = await ask(cms.get(), `{ pages { ${deep} } }`);
    expect(body.errors?.[0]?.message).toMatch(/exceeds maximum operation depth of 8/);
  });

  it('refuses a document of many queries', async () => {
    const many = Array.from({ length: 6 }, (_, index) => `a${index}: faqs { question }`).join(' ');
    const { body } = await ask(cms.get(), `{ ${many} }`);
    expect(body.errors?.[0]?.message).toBe('This document holds more than 5 queries. Send several.');
  });

  it('cuts a list at the limit however much is asked for', async () => {
    const { body } = await ask(
      cms.get(),
      '{ faqs_connection(pagination: { limit: 100000 }) { pageInfo { pageSize } } }',
    );
    expect(body.data?.faqs_connection).toEqual({ pageInfo: { pageSize: 201 } });
  });

  it('answers no introspection', async () => {
    const { body } = await ask(cms.get(), '{ __schema { types { name } } }');
    expect(body.errors?.[0]?.message).toMatch(/introspection/i);
  });
});
