import { linkAddress, reference } from '@pain/schema';
import { news } from '@pain/schema/fixtures';
import { describe, expect, it } from 'vitest';
import { checkEntry } from '../check-entry.ts';
import {
  faultsOf,
  link,
  messagesOf,
  page,
  paragraph,
  SITE,
  SITE_URL,
  text,
  typeNamed,
} from '../fixtures/fixtures.ts';
import type { Site } from './site.ts';

describe('what keeps an entry from being published', () => {
  it.each(['javascript:alert(1)', 'htp:/broken', 'www.nhs.uk', 'mailto:someone', 'tel:', 'https://www'])(
    'is the unsafe or malformed link %s',
    (url) => {
      expect(messagesOf('page', page(text(paragraph(link('Read on', url)))))).toEqual([
        expect.stringContaining('is not a link that the website can use'),
      ]);
    },
  );

  it.each([
    'http://localhost:1337/admin',
    'https://127.0.0.1/x',
    'http://192.168.1.4/',
    'https://intranet.local/',
    'https://cms.hospital.example:1337/p/abc',
    'https://CMS.hospital.example.:1337/p/abc',
    'https://[::ffff:10.0.0.1]/',
    'https://100.64.0.1/',
    'https://2130706433/',
    'https://0x0a000001/',
    'http://localhost./',
    'https://intranet.local./',
  ])('is a link to %s, which the public cannot open', (url) => {
    expect(messagesOf('page', page(text(paragraph(link('Read on', url)))))).toEqual([
      expect.stringContaining('that the public cannot reach'),
    ]);
  });

  it('is a link to a page that is not published, by its address or by choice', () => {
    const site: Site = { ...SITE, at: () => ({ draft: 'Sleep' }), unpublishedTitle: () => 'Sleep' };
    const action = { __component: 'blocks.action-link', text: 'Sleep well', page: { documentId: 'p9' } };
    expect(messagesOf('page', page(text(paragraph(link('Sleep', '/sleep/'))), action), site)).toEqual([
      'The link “Sleep” leads to “Sleep”, which is not published. Publish that first, or tick both in the list and publish them together, or take the link out.',
      'The link “Sleep well” leads to “Sleep”, which is not published. Publish that first, or tick both in the list and publish them together, or choose another page.',
    ]);
  });

  it.each([
    [
      'is still to come',
      '2026-11-24T09:00:00Z',
      'is not on the website yet. Publish this once it is, or take the link out.',
    ],
    ['has ended', null, 'is not on the website any more: its time has ended. Take the link out.'],
  ])('to a page that %s is refused', (_when, from, end) => {
    const site: Site = {
      ...SITE,
      at: () => ({ away: 'A new lift', from: from === null ? null : new Date(from) }),
    };
    const draft = page(text(paragraph(link('the lift', '/news/lift/'))));
    expect(messagesOf('page', draft, site)).toEqual([
      `The link “the lift” leads to “A new lift”, which ${end}`,
    ]);
  });

  it('is a link to an entry that is not published, in whichever field it is chosen', () => {
    const site: Site = { ...SITE, unpublishedTitle: () => 'A new lift' };
    const event = reference({ label: 'Event', help: 'Of this site.', to: 'event', isTarget: true });
    const partner = {
      ...news,
      fields: { address: linkAddress({ label: 'Address', help: 'Or this.' }), event },
    };
    const draft = { address: null, event: { documentId: 'e1' } };
    expect(checkEntry(partner, draft, SITE_URL).findFaults(site)).toMatchObject([
      { path: ['event'], message: expect.stringContaining('leads to “A new lift”, which is not published') },
    ]);
  });

  it('is a link to such a page that was copied from the address bar', () => {
    const at = (path: string) => (path === '/sleep/' ? { draft: 'Sleep' } : ('published' as const));
    const linkTo = (url: string) => page(text(paragraph(link('Sleep', url))));
    const needed = (url: string) => checkEntry(typeNamed('page'), linkTo(url), SITE_URL).needs.paths;
    expect(messagesOf('page', linkTo(`${SITE_URL}/sleep/#more`), { ...SITE, at })).toEqual([
      'The link “Sleep” leads to “Sleep”, which is not published. Publish that first, or tick both in the list and publish them together, or take the link out.',
    ]);
    expect(messagesOf('page', linkTo('https://www.nhs.uk/sleep/'), { ...SITE, at })).toEqual([]);
    expect(needed(`${SITE_URL}/sleep/#more`)).toEqual(['/sleep/']);
    expect(needed('https://www.nhs.uk/sleep/')).toEqual([]);
  });

  it('is a link that is kept by what it leads to, while that is not published, whatever is at its address', () => {
    const target = { type: 'faq', id: 'q1' };
    const draft = page(text(paragraph({ ...link('Sleep', '/help/#sleep'), target })));
    const site: Site = {
      ...SITE,
      unpublishedTitle: ({ id }) => (id === 'q1' ? 'How do I sleep?' : null),
      hasPart: () => false,
    };
    expect(messagesOf('page', draft, site)).toEqual([
      'The link “Sleep” leads to “How do I sleep?”, which is not published. Publish that first, or tick both in the list and publish them together, or take the link out.',
    ]);
    expect(messagesOf('page', draft, { ...SITE, at: () => 'nothing' })).toEqual([
      'The link “Sleep” leads to /help/, where there is no page. Correct the address.',
    ]);
    expect(checkEntry(typeNamed('page'), draft, SITE_URL).needs.references).toEqual([target]);
  });

  it('is a link to where there is no page', () => {
    const site: Site = { ...SITE, at: () => 'nothing' };
    expect(messagesOf('page', page(text(paragraph(link('Lost', '/lost/')))), site)).toEqual([
      'The link “Lost” leads to /lost/, where there is no page. Correct the address.',
    ]);
    expect(messagesOf('page', page(text(paragraph(link('Plan', '/plan.pdf')))), site)).toEqual([
      'The link “Plan” leads to /plan.pdf, where there is no file. Correct the address: open the page that has the file, and copy the address of the file from there.',
    ]);
    for (const url of ['/admin/content-manager', '/admin?redirectTo=%2F', '/Admin/'])
      expect(messagesOf('page', page(text(paragraph(link('Edit', url)))), site)).toEqual([
        expect.stringContaining('The public cannot reach the admin. Use the address that readers see'),
      ]);
    for (const url of ['/_astro/x.css', '/assets/images/x.svg', `${SITE_URL}/pagefind/pagefind.js`])
      expect(messagesOf('page', page(text(paragraph(link('Style', url)))), site)).toEqual([
        expect.stringContaining('has another address in its next version. Link to a page instead.'),
      ]);
    const redirect = { from: '/old/', to: '/lost/' };
    expect(faultsOf('redirect', redirect, site)).toMatchObject([{ path: ['to'], rule: 'link' }]);
  });

  it('is no link to a page at an address that the admin has on its own host', () => {
    const urls = ['/admin/', '/api/', '/graphql/', '/upload/', '/uploads/', '/health/', '/control/'];
    expect(messagesOf('page', page(text(...urls.map((url) => paragraph(link('Read on', url))))))).toEqual([]);
  });

  it('is a link to a part of a page that is not there', () => {
    const site: Site = { ...SITE, hasPart: ({ path, anchor }) => path === '/sleep/' && anchor === 'ü' };
    const linkTo = (url: string) => messagesOf('page', page(text(paragraph(link('Sleep', url)))), site);
    expect(linkTo('/sleep#pillows')).toEqual([
      'The link “Sleep” leads to the part “pillows” of /sleep/, which is not there. Copy the address of another part, or link to the whole page.',
    ]);
    expect(linkTo('#pillows')).toEqual([
      expect.stringContaining('the part “pillows” of the page that it stands on'),
    ]);
    expect(linkTo(`${SITE_URL}/sleep/?a=1#pillows`)).toHaveLength(1);
    const fine = [
      '/sleep/#%C3%BC',
      '/sleep/#',
      '/sleep/#top',
      '/sleep/#TOP',
      '/sleep/#:~:text=a',
      'https://www.nhs.uk/#x',
    ];
    expect(fine.flatMap(linkTo)).toEqual([]);
  });

  it('is a link that leads nowhere', () => {
    const action = { __component: 'blocks.action-link', text: 'Refer yourself' };
    expect(messagesOf('page', page(action))).toEqual([
      'The link “Refer yourself” leads nowhere. Choose a page or fill in a web address.',
    ]);
  });

  it.each([
    ['020 7946 0000', 'tel:020 7946 0001', 'calls another number, +442079460001'],
    ['Call us on +44 (0)20 7946 0000', 'tel:03001234567', 'calls another number, +443001234567'],
    ['Call the police on 101', 'tel:02079460000', 'calls another number, +442079460000'],
    ['Call us', 'tel:0800 TALK 123', 'which no telephone understands'],
    ['Call us', 'tel:12345', 'which no telephone understands'],
    ['Write to a@b.uk', 'mailto:c@b.uk', 'writes to another address, c@b.uk'],
    ['www.a.uk/pain', 'https://www.b.uk/pain', 'leads to another website, b.uk'],
    ['https://a.uk.', 'https://a.uk.b.org/', 'leads to another website, a.uk.b.org'],
  ])('is a link that shows “%s” and leads to %s', (shown, url, message) => {
    expect(messagesOf('page', page(text(paragraph(link(shown, url)))))).toEqual([
      expect.stringContaining(message),
    ]);
  });

  it.each([
    ['020 7946 0000', 'tel:+442079460000'],
    ['+44 (0)20 7946 0000', 'tel:020 7946 0000'],
    ['Call us', 'tel:111'],
    ['Call ward 101', 'tel:02079460000'],
    ['Call us, or fax 020 7946 0001', 'tel:02079460000'],
    ['Write to A@b.uk', 'mailto:a@B.uk?subject=Hello'],
    ['Write to us', 'mailto:a@b.uk'],
    ['Write to: a@b.uk.', 'mailto:a@b.uk'],
    ['Can I write to “a@b.uk”?', 'mailto:a@b.uk'],
    ['Write to a@b.uk!', 'mailto:a@b.uk'],
    ['www.a.uk', 'https://a.uk/pain'],
    ['https://a.uk/pain),', 'https://members.a.uk/pain'],
    ['www.pain.example.org/help', '/help/'],
    ['Read www.a.uk first', 'https://b.uk/'],
  ])('is not a link that shows “%s” and leads to %s', (shown, url) => {
    expect(messagesOf('page', page(text(paragraph(link(shown, url)))))).toEqual([]);
  });

  it('is not a link in a field that the form does not offer, where nobody could put it right', () => {
    const letter = [paragraph(link('a@b.uk', 'mailto:c@b.uk'))];
    const story = { title: 'A story', slug: 'story', quote: 'It helped.', example: true, letter };
    expect(messagesOf('testimonial', { ...story, kind: 'quote' })).toEqual([]);
    expect(messagesOf('testimonial', { ...story, kind: 'letter' })).toEqual([
      expect.stringContaining('writes to another address'),
    ]);
  });

  it('is never the phone number of the service, which is shown as it is written', () => {
    const all = (phone: string) =>
      checkEntry(typeNamed('site-setting'), { phone }, SITE_URL)
        .findAll(SITE)
        .findings.filter(({ rule }) => rule === 'contact')
        .map(({ level, path }) => [level, path]);
    expect(all('0800 (freephone) 123 456')).toEqual([['warn', ['phone']]]);
    expect(all('0300 123 4567 or 20 7946 0000')).toEqual([['warn', ['phone']]]);
    expect(['0300 123 4567 ext. 123', '+44 (0)20 7946 0000', '0300 123 4567 or 111'].flatMap(all)).toEqual(
      [],
    );
  });
});
