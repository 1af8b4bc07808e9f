import { describe, expect, it } from 'vitest';
import { definition as careCard } from '../../../blocks/care-card/definition.ts';
import type { StrapiAttribute } from '../definitions/field.ts';
import {
  blocks,
  components,
  contentTypes,
  faq,
  page,
  toEditView,
  toStrapiComponent,
  toStrapiContentType,
} from '../index.ts';

/** What Strapi itself takes of a line is 255 letters, where nothing else is said. */
const toLimits = ({ type, maxLength, min, max }: StrapiAttribute) => ({
  letters: ['string', 'email', 'uid'].includes(type)
    ? Number(maxLength ?? (type === 'string' ? 255 : 1e9))
    : 0,
  numbers: type === 'integer' ? [Number(min), Number(max)] : [],
});
const isInt = (number: number) => Math.trunc(number) === (number | 0);

describe('what Strapi learns', () => {
  it('about a content type', () => {
    expect(toStrapiContentType(faq)).toMatchInlineSnapshot(`
      {
        "attributes": {
          "answer": {
            "required": true,
            "type": "blocks",
          },
          "order": {
            "max": 9999,
            "min": 1,
            "type": "integer",
          },
          "publishAt": {
            "type": "datetime",
          },
          "question": {
            "maxLength": 200,
            "required": true,
            "type": "string",
          },
          "slug": {
            "maxLength": 200,
            "regex": "^[a-z0-9]+(?:-[a-z0-9]+)*$",
            "targetField": "question",
            "type": "uid",
          },
          "topic": {
            "maxLength": 80,
            "type": "string",
          },
          "unpublishAt": {
            "type": "datetime",
          },
        },
        "collectionName": "faqs",
        "info": {
          "description": "A question that people ask, with its answer.",
          "displayName": "FAQs",
          "pluralName": "faqs",
          "singularName": "faq",
        },
        "kind": "collectionType",
        "options": {
          "draftAndPublish": true,
        },
      }
    `);
  });

  it('about a block', () => {
    expect(toStrapiComponent(careCard).attributes.level).toMatchInlineSnapshot(`
      {
        "default": "non-urgent",
        "enum": [
          "non-urgent",
          "urgent",
          "immediate",
        ],
        "required": true,
        "type": "enumeration",
      }
    `);
  });

  it('lets no field take more than its column and GraphQL hold', () => {
    const definitions = [
      ...contentTypes.map(toStrapiContentType),
      ...[...components, ...blocks].map(toStrapiComponent),
    ];
    const limits = definitions.flatMap(({ attributes }) => Object.values(attributes)).map(toLimits);
    expect(
      limits.filter(({ letters, numbers }) => letters > 255 || numbers.some((one) => !isInt(one))),
    ).toEqual([]);
  });

  it('is a fresh object each time, because Strapi changes it', () => {
    const first = toStrapiContentType(page);
    Object.assign(first.attributes.title ?? {}, { type: 'broken' });
    expect(toStrapiContentType(page).attributes.title?.type).toBe('string');
  });
});

describe('what the admin shows', () => {
  it('plans when an entry goes live and when it goes, at the end of every type and of no block', () => {
    for (const type of contentTypes) {
      const view = toEditView(type, contentTypes);
      expect(Object.keys(view.fields).slice(-2), type.name).toEqual(['publishAt', 'unpublishAt']);
    }
    expect(toEditView(careCard, contentTypes).fields).not.toHaveProperty('publishAt');
  });

  it('names entries that are pointed to by their titles', () => {
    expect(toEditView(page, contentTypes).fields.parent).toMatchObject({
      label: 'Parent page',
      title: 'title',
    });
  });
});
