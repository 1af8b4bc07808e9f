import { page, siteSettings } from '@pain/schema';
import { describe, expect, it } from 'vitest';
import { unwrapData } from './unwrap-data';

const REAL = 'https://www.nhs.uk/';
const SAFE = `https://eur01.safelinks.protection.outlook.com/?url=${encodeURIComponent(REAL)}&data=jane%40nhs.uk`;
const text = (words: string) => ({ type: 'text', text: words });
const body = (url: string, words: string) => [
  {
    type: 'list',
    format: 'ordered',
    start: 4,
    children: [
      { type: 'list-item', children: [{ type: 'link', url, children: [text('NHS')] }, text(words)] },
    ],
  },
];

describe('what is to be saved', () => {
  const data = (address: string) => ({
    summary: `See ${address}`,
    blocks: [
      { __component: 'blocks.text', id: 3, body: body(address, ` or ${address}.`) },
      { __component: 'blocks.action-link', text: 'Go', address },
      { __component: 'blocks.gone', address: 'kept' },
    ],
    parent: { connect: ['x'] },
    title: null,
  });

  it('has the real address in each link, field and text, and all else as it was', () => {
    expect(unwrapData(page.fields, data(SAFE))).toEqual(data(REAL));
    expect(unwrapData(page.fields, data(REAL))).toEqual(data(REAL));
  });

  it('has it in the links of the site settings', () => {
    const footerLinks = (address: string) => ({ footerLinks: [{ text: 'Privacy', address }] });
    expect(unwrapData(siteSettings.fields, footerLinks(SAFE))).toEqual(footerLinks(REAL));
  });
});
