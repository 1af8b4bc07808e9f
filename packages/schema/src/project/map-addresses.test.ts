import { describe, expect, it } from 'vitest';
import { page, parseDocument, redirect, resource, siteSettings } from '../index.ts';
import { mapAddresses } from './map-addresses.ts';

const WHO = { documentId: 'one', publishedAt: '2026-11-01T09:00:00.000Z' };
const words = (text: string) => [{ type: 'text' as const, text }];
const link = (url: string) => ({ type: 'link' as const, url, children: words(`to ${url}`) });
const body = [
  { type: 'paragraph', children: [...words('See /words/ and '), link('/in-text/')] },
  {
    type: 'list',
    format: 'unordered',
    children: [
      { type: 'list-item', children: [link('/in-list/')] },
      {
        type: 'list',
        format: 'ordered',
        children: [{ type: 'list-item', children: [link('https://a.example/deep')] }],
      },
    ],
  },
];
const text = { __typename: 'ComponentBlocksText', text_body: body };
const action = { __typename: 'ComponentBlocksActionLink', actionLink_text: 'Go', actionLink_address: '/go/' };
const aPage = parseDocument(page, {
  ...WHO,
  title: '/title/',
  slug: 'a',
  summary: '/summary/',
  blocks: [text, action],
  related: [],
});

function addressesIn(document: Parameters<typeof mapAddresses>[0]): string[] {
  const found: string[] = [];
  mapAddresses(document, ({ url }) => {
    found.push(url);
    return url;
  });
  return found;
}

describe('the addresses of links in a document', () => {
  it('are those in its texts, however deep, and in the fields of its blocks', () => {
    expect(addressesIn(aPage)).toEqual(['/in-text/', '/in-list/', 'https://a.example/deep', '/go/']);
  });

  it('are those of its own fields, and of the parts that it is made of', () => {
    const settings = parseDocument(siteSettings, {
      ...WHO,
      serviceName: 'A',
      homePage: { documentId: 'home' },
      organisation: 'B',
      emergencyAdvice: [{ type: 'paragraph', children: [link('tel:999')] }],
      footerLinks: [{ text: 'C', address: '/c/' }],
      bookletPages: [],
    });
    const one = parseDocument(resource, { ...WHO, title: 'A', summary: 'B', address: 'https://a.example/' });
    const moved = parseDocument(redirect, { ...WHO, from: '/old/', to: '/new/' });
    expect([settings, one, moved].map((document) => addressesIn(document).sort())).toEqual([
      ['/c/', 'tel:999'],
      ['https://a.example/'],
      ['/new/', '/old/'],
    ]);
  });

  it('are changed where they stand, and nothing else is', () => {
    const upper = JSON.stringify(mapAddresses(aPage, ({ url }) => url.toUpperCase()));
    expect(upper).toContain('"url":"HTTPS://A.EXAMPLE/DEEP"');
    expect(upper).toContain('to https://a.example/deep');
    expect(mapAddresses(aPage, ({ url }) => url)).toEqual(aPage);
  });
});
