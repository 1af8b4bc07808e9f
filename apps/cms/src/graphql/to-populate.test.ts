import { describe, expect, it } from 'vitest';
import { type FindModel, toPopulate } from './to-populate';

const LIST = {
  attributes: {
    heading: { type: 'string' },
    faqs: { type: 'relation', relation: 'oneToMany', target: 'api::faq.faq' },
  },
};
const PICTURE = { attributes: { file: { type: 'media' } } };
const findModel = ((uid: string) => (uid === 'blocks.list' ? LIST : PICTURE)) as FindModel;
const types = new Set(['api::faq.faq']);
const published = { where: { publishedAt: { $notNull: true } } };

describe('what is read along with an entry', () => {
  it('is nothing for its texts', () => {
    const model = { attributes: { title: { type: 'string' }, body: { type: 'blocks' } } } as const;
    expect(toPopulate(model, findModel, types)).toEqual({});
  });

  it('is its files, and the published entries that it points to', () => {
    const model = { attributes: { ...PICTURE.attributes, faqs: LIST.attributes.faqs } } as Parameters<
      typeof toPopulate
    >[0];
    expect(toPopulate(model, findModel, types)).toEqual({ file: true, faqs: published });
  });

  it('is nothing of types that the website does not show, such as who made it', () => {
    const model = {
      attributes: { createdBy: { type: 'relation', relation: 'oneToOne', target: 'admin::user' } },
    } as const;
    expect(toPopulate(model, findModel, types)).toEqual({});
  });

  it('is its blocks with what is below each of them', () => {
    const model = {
      attributes: { blocks: { type: 'dynamiczone', components: ['blocks.list', 'blocks.picture'] } },
    } as const;
    expect(toPopulate(model, findModel, types)).toEqual({
      blocks: {
        on: {
          'blocks.list': { populate: { faqs: published } },
          'blocks.picture': { populate: { file: true } },
        },
      },
    });
  });
});
