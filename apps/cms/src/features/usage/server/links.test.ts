import { describe, expect, it } from 'vitest';
import { leadsTo, leadsToAnchor, wordsOfLinksTo } from './links';

const SITE_URL = 'https://pain.example.org';

const link = (url: string, target?: object) => [
  {
    type: 'list',
    children: [
      {
        type: 'list-item',
        children: [{ type: 'link', url, target, children: [{ type: 'text', text: '/other/' }] }],
      },
    ],
  },
];
const page = { type: 'page', id: 'p1' };

describe('a link that keeps what it leads to', () => {
  it('leads nowhere else by its address, but to a part that it has by name', () => {
    expect(leadsTo(link('/help/', page), '/help/', SITE_URL)).toBe(false);
    expect(leadsToAnchor(link('/help/#why', { ...page, part: 'why' }), 'why', SITE_URL)).toBe(true);
    expect(leadsToAnchor(link('/help/#why', { type: 'faq', id: 'q1' }), 'why', SITE_URL)).toBe(false);
  });
});

describe('whether a text leads to a page', () => {
  it.each([
    '/help/',
    '/help',
    '/help/#urgent',
    '/help/?from=x',
    `${SITE_URL}/help/#urgent`,
    '/Help/',
    '/HELP#urgent',
    '/help//',
    '/help/index.html',
    `${SITE_URL}/Help?from=x`,
  ])('%s leads to it', (url) => {
    expect(leadsTo(link(url), '/help/', SITE_URL)).toBe(true);
    expect(leadsTo(url, '/help/', SITE_URL)).toBe(true);
  });

  it.each(['/help-us/', '/help/more/', '/#help', 'https://example.org/help/', 'Help'])(
    '%s does not',
    (url) => {
      expect(leadsTo(link(url), '/help/', SITE_URL)).toBe(false);
      expect(leadsTo(url, '/help/', SITE_URL)).toBe(false);
    },
  );

  it.each([
    '/pain-clinic/how-long',
    '/Pain_Clinic//How_Long.',
    '/pain%20clinic/how%20long/',
    '/pain+clinic/how+long',
  ])('is found by a word that stands in it: %s', (typed) => {
    const path = '/pain-clinic/how-long/';
    expect(leadsTo(typed, path, SITE_URL)).toBe(true);
    expect(wordsOfLinksTo(path).some((word) => typed.toLowerCase().includes(word))).toBe(true);
  });

  it('words that look like an address are no link', () => {
    expect(leadsTo(link('/help/'), '/other/', SITE_URL)).toBe(false);
  });
});

describe('whether a text leads to a question', () => {
  it.each(['/faqs/#how-long', '#how-long', `${SITE_URL}/faqs/?x=1#how-long`])('%s leads to it', (url) => {
    expect(leadsToAnchor(link(url), 'how-long', SITE_URL)).toBe(true);
    expect(leadsToAnchor(url, 'how-long', SITE_URL)).toBe(true);
  });

  it.each(['/faqs/#how-long-is-it', '/faqs/#so-how-long', '/how-long/', 'https://example.org/#how-long'])(
    '%s does not',
    (url) => {
      expect(leadsToAnchor(link(url), 'how-long', SITE_URL)).toBe(false);
    },
  );
});
