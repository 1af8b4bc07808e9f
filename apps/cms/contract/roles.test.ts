import { contentTypes, contentTypeUid } from '@pain/schema';
import { testEvent } from '@pain/schema/fixtures';
import { describe, expect, it } from 'vitest';
import { provideCms } from './cms.ts';

/** One of them no code names: `npm run new` wrote it. */
const types = [...contentTypes, testEvent];
const cms = provideCms();

async function actionsOf(code: string): Promise<Map<string, string[]>> {
  const { strapi } = cms.get();
  const role = await strapi.db.query('admin::role').findOne({ where: { code }, populate: ['permissions'] });
  const subjects = types.map(({ name }) => contentTypeUid(name));
  return new Map(
    subjects.map((subject) => [
      subject,
      role.permissions
        .filter((permission: { subject: string }) => permission.subject === subject)
        .map(({ action }: { action: string }) => action.split('.').at(-1))
        .sort(),
    ]),
  );
}

describe('the roles', () => {
  it('let a content editor write, publish and delete every type', async () => {
    for (const [subject, actions] of await actionsOf('strapi-editor')) {
      expect(actions, subject).toEqual(['create', 'delete', 'publish', 'read', 'update']);
    }
  });

  it('let a contributor write every type, but not publish or delete', async () => {
    for (const [subject, actions] of await actionsOf('strapi-author')) {
      expect(actions, subject).toEqual(['create', 'read', 'update']);
    }
  });
});

describe('tools for developers', () => {
  it('are in nobody’s menu', async () => {
    const { strapi } = cms.get();
    const wanted = ['admin::marketplace.read', 'plugin::content-type-builder.read'];
    const given = await strapi.db.query('admin::permission').findMany({ where: { action: { $in: wanted } } });
    expect(given).toEqual([]);
  });
});

describe('the web address', () => {
  it('is made from the title when it is left empty, and kept when it is there', async () => {
    const faqs = cms.get().strapi.documents('api::faq.faq');
    const { documentId, slug } = await faqs.create({ data: { question: 'May I bring my dog?' } });
    expect(slug).toBe('may-i-bring-my-dog');
    const changed = await faqs.update({ documentId, data: { question: 'May I bring a cat?' } });
    expect(changed?.slug).toBe('may-i-bring-my-dog');
    const twin = await faqs.create({ data: { question: 'May I bring my dog?', slug: '' } });
    expect(twin.slug).toBe('may-i-bring-my-dog-1');
    for (const id of [documentId, twin.documentId]) await faqs.delete({ documentId: id });
  });
});

describe('planning', () => {
  async function plannedBy(code: string): Promise<Record<string, boolean>> {
    const { strapi } = cms.get();
    const role = await strapi.db.query('admin::role').findOne({ where: { code }, populate: ['permissions'] });
    const ofFaqs = role.permissions.filter(({ subject }: { subject: string }) => subject === 'api::faq.faq');
    return Object.fromEntries(
      ofFaqs
        .filter(({ properties }: { properties: { fields?: string[] } }) => properties.fields)
        .map(({ action, properties }: { action: string; properties: { fields: string[] } }) => [
          action.split('.').at(-1),
          properties.fields.includes('publishAt') && properties.fields.includes('unpublishAt'),
        ]),
    );
  }

  it('is for those who may publish; a contributor only sees it', async () => {
    expect(await plannedBy('strapi-editor')).toEqual({ create: true, read: true, update: true });
    expect(await plannedBy('strapi-author')).toEqual({ create: false, read: true, update: false });
  });
});

describe('the edit views', () => {
  it('show a label and a help text for every field of every type', async () => {
    const service = cms.get().strapi.plugin('content-manager').service('content-types');
    for (const type of types) {
      const { metadatas } = await service.findConfiguration({ uid: contentTypeUid(type.name) });
      for (const [name, field] of Object.entries(type.fields)) {
        expect(metadatas[name].edit, `${type.name}.${name}`).toMatchObject({
          label: field.label,
          description: field.help,
        });
      }
    }
  });

  it('offer to plan an entry of every type, at the end', async () => {
    const service = cms.get().strapi.plugin('content-manager').service('content-types');
    for (const { name } of types) {
      const { metadatas, layouts } = await service.findConfiguration({ uid: contentTypeUid(name) });
      expect(metadatas.publishAt.edit.label, name).toBe('Publish on');
      const names = layouts.edit.flat().map((cell: { name: string }) => cell.name);
      expect(names.slice(-2), name).toEqual(['publishAt', 'unpublishAt']);
    }
  });

  it('name entries in lists by their titles, and say when they were last changed', async () => {
    const service = cms.get().strapi.plugin('content-manager').service('content-types');
    const { metadatas, layouts } = await service.findConfiguration({ uid: 'api::faq.faq' });
    expect(layouts.list).toEqual(['question', 'topic', 'updatedAt']);
    expect(metadatas.updatedAt.list.label).toBe('Last changed');
    const made = await service.findConfiguration({ uid: contentTypeUid(testEvent.name) });
    expect(made.layouts.list).toEqual(['title', 'until', 'updatedAt']);
    expect(made.settings).toMatchObject({ mainField: 'title', defaultSortBy: 'title' });
  });

  it('name a block by its first line of text', async () => {
    const service = cms.get().strapi.plugin('content-manager').service('components');
    const { settings } = await service.findConfiguration({ uid: 'blocks.care-card' });
    expect(settings.mainField).toBe('heading');
  });

  it('show an entry that is pointed to by its title', async () => {
    const service = cms.get().strapi.plugin('content-manager').service('components');
    const { metadatas } = await service.findConfiguration({ uid: 'blocks.faq-list' });
    expect(metadatas.faqs.edit.mainField).toBe('question');
  });
});
