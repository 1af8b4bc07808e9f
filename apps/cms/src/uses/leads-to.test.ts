import { describe, expect, it } from 'vitest';
import { leadsTo } from './leads-to';

const link = (url: string) => [
  {
    type: 'list',
    children: [
      { type: 'list-item', children: [{ type: 'link', url, children: [{ type: 'text', text: '/other/' }] }] },
    ],
  },
];

describe('whether a text leads to a page', () => {
  it.each(['/help/', '/help', '/help/#urgent', '/help/?from=x'])('%s leads to it', (url) => {
    expect(leadsTo(link(url), '/help/')).toBe(true);
    expect(leadsTo(url, '/help/')).toBe(true);
  });

  it.each(['/help-us/', '/help/more/', 'https://example.org/help/', 'Help'])('%s does not', (url) => {
    expect(leadsTo(link(url), '/help/')).toBe(false);
    expect(leadsTo(url, '/help/')).toBe(false);
  });

  it('words that look like an address are no link', () => {
    expect(leadsTo(link('/help/'), '/other/')).toBe(false);
  });
});
