import { describe, expect, it } from 'vitest';
import { type Model, toPopulate } from './to-populate';

const LIST = model({
  heading: { type: 'string' },
  faqs: { type: 'relation', relation: 'oneToMany', target: 'api::faq.faq' },
});
const PICTURE = model({ file: { type: 'media' } });
const findModel = (uid: string) => (uid === 'blocks.list' ? LIST : PICTURE);
const types = new Set(['api::faq.faq']);
const published = { where: { publishedAt: { $notNull: true } } };

describe('what is read along with an entry', () => {
  it('is nothing for its texts', () => {
    const texts = model({ title: { type: 'string' }, body: { type: 'blocks' } });
    expect(toPopulate(texts, findModel, types)).toEqual({});
  });

  it('is its files, and the published entries that it points to', () => {
    const both = { attributes: { ...PICTURE.attributes, ...LIST.attributes } };
    expect(toPopulate(both, findModel, types)).toEqual({ file: true, faqs: published });
  });

  it('is nothing of types that the website does not show, such as who made it', () => {
    const made = model({ createdBy: { type: 'relation', relation: 'oneToOne', target: 'admin::user' } });
    expect(toPopulate(made, findModel, types)).toEqual({});
  });

  it('is its blocks with what is below each of them', () => {
    const page = model({ blocks: { type: 'dynamiczone', components: ['blocks.list', 'blocks.picture'] } });
    expect(toPopulate(page, findModel, types)).toEqual({
      blocks: {
        on: {
          'blocks.list': { populate: { faqs: published } },
          'blocks.picture': { populate: { file: true } },
        },
      },
    });
  });
});

/** With what a field of Strapi's must have to be read, and no more. */
function model(attributes: Record<string, { type: string; [key: string]: unknown }>): Model {
  return { attributes: attributes as Model['attributes'] };
}
