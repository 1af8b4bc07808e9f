import { describe, expect, it } from 'vitest';
import { linksIn, mapLinks } from './links.ts';

const words = (text: string) => ({ type: 'text', text });
const link = (more: object) => ({ type: 'link', ...more, children: [words('Read on')] });
const target = { type: 'page', id: 'p1', part: 'pacing' };
const list = (...items: object[]) => ({ type: 'list', format: 'unordered', children: items });
const item = (...children: object[]) => ({ type: 'list-item', children });

describe('the links of a formatted text', () => {
  it('are found however deep they stand, with what they lead to', () => {
    const text = [
      { type: 'paragraph', children: [words('See '), link({ url: ' /a/ ' })] },
      list(item(link({ url: '/b/#pacing', target })), list(item(link({ url: 'tel:999' })))),
    ];
    expect(linksIn(text)).toEqual([{ url: '/a/' }, { url: '/b/#pacing', target }, { url: 'tel:999' }]);
  });

  it.each([null, 'p1', { type: 'page' }, { type: '', id: 'p1' }, { type: 'page', id: 'p1', part: 1 }])(
    'lead to their address alone, where their target cannot be read: %j',
    (damaged) => {
      expect(linksIn([link({ url: '/a/', target: damaged })])).toEqual([{ url: '/a/' }]);
    },
  );

  it('are changed where they stand, and nothing else is', () => {
    const text = [{ type: 'paragraph', odd: 1, children: [link({ url: '/a/', rel: 'x' }), words('/a/')] }];
    const changed = mapLinks(text, ({ url }) => ({ url: `${url}b/`, target }));
    expect(changed).toEqual([
      { type: 'paragraph', odd: 1, children: [link({ url: '/a/b/', rel: 'x', target }), words('/a/')] },
    ]);
    expect(mapLinks(changed, ({ url }) => ({ url }))).toEqual([
      { type: 'paragraph', odd: 1, children: [link({ url: '/a/b/', rel: 'x' }), words('/a/')] },
    ]);
  });

  it('stay as they are in a text that is damaged', () => {
    const damaged = [null, 3, { type: 'link', url: '/a/' }, link({ url: 4, target: 5 }), { children: 'x' }];
    expect(mapLinks(damaged, () => ({ url: '/b/' }))).toEqual(damaged);
  });
});
