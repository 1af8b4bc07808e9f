import { page, testimonial } from '@pain/schema';
import { describe, expect, it } from 'vitest';
import { pickFields } from './pick-fields';

const body = [{ type: 'paragraph', children: [{ type: 'text', text: 'Words.' }] }];
const text = (id?: unknown) => ({ __component: 'blocks.text', body, ...(id === undefined ? {} : { id }) });
const pick = (sent: object, saved: object | null = null) =>
  pickFields(sent as Record<string, unknown>, page.fields, saved as Record<string, unknown> | null);

describe('what is written of what was sent', () => {
  it('are the fields of a definition, at every depth', () => {
    const junk = { documentId: 'x', publishedAt: 'now', status: 'published', _id: 1, __temp_key__: 'a0' };
    const sent = {
      ...junk,
      id: 1,
      title: 'Help',
      review: { ...junk, reviewer: 'Sam' },
      blocks: [{ ...junk, ...text() }],
    };
    expect(pick(sent)).toEqual({ title: 'Help', review: { reviewer: 'Sam' }, blocks: [text()] });
    expect(pick(JSON.parse('{ "__proto__": { "title": "x" }, "constructor": 1 }'))).toEqual({});
  });

  it('is the number of a block that is saved at that place, once', () => {
    const saved = { blocks: [text(7), text(8)] };
    expect(pick({ blocks: [text('8'), text(9), text(8)] }, saved)).toEqual({
      blocks: [text(8), text(), text()],
    });
    expect(pick({ blocks: [{ ...text(7), __component: 'blocks.image' }] }, saved)).toEqual({
      blocks: [{ __component: 'blocks.image' }],
    });
    const consent = pickFields({ consent: { id: 3, scope: 'Print' } }, testimonial.fields, {
      consent: { id: 3 },
    });
    expect(consent).toEqual({ consent: { id: 3, scope: 'Print' } });
  });

  it('is which entries and files are meant, and in what order', () => {
    const junk = { __pivot: { page_id: 1 }, __type: 'x', status: 'published', locale: 'fr' };
    const connect = [{ ...junk, documentId: 'a', position: { before: 'b', __type: 'x' } }];
    expect(pick({ related: { connect, disconnect: [3], options: {} }, parent: { ...junk, id: 4 } })).toEqual({
      related: { connect: [{ documentId: 'a', position: { before: 'b' } }], disconnect: [3] },
      parent: { id: 4 },
    });
  });

  it('is an entry that was just created, of which the form says its documentId twice', () => {
    expect(pick({ related: { connect: [{ id: 'abc', documentId: 'abc' }] } })).toEqual({
      related: { connect: [{ documentId: 'abc' }] },
    });
  });

  it.each([null, [], '', 5, [null]])(
    'is left for Strapi to refuse where it is of another kind: %o',
    (value) => {
      expect(pick({ blocks: value, review: value, related: value, title: value })).toEqual({
        blocks: value,
        review: value,
        related: value,
        title: value,
      });
    },
  );
});
