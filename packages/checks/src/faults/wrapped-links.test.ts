import { describe, expect, it } from 'vitest';
import { faultsOf, link, page, paragraph, text, words } from '../fixtures/fixtures.ts';

const linked = (url: string) => faultsOf('page', page(text(paragraph(link('Pain', url)))));
const MIMECAST = 'https://protect-eu.mimecast.com/s/AbC?domain=nhs.uk';
const SAFE =
  'https://eur01.safelinks.protection.outlook.com/?url=https%3A%2F%2Fwww.nhs.uk%2F&data=jane%40nhs.uk';

describe('an address that gives away a colleague', () => {
  it('is not published where only the filter knows the real one, and its field is named', () => {
    expect(linked(MIMECAST)).toMatchObject([
      {
        path: ['blocks', 0, 'body'],
        message:
          'The link “Pain” goes through an e-mail filter or a counter, which may name the colleague that it was sent to. Open it, and copy the address from the browser.',
        excerpt: MIMECAST,
      },
    ]);
  });

  it('is not published where it is a short link, in words of its own', () => {
    expect(linked('https://bit.ly/3AbC').map(({ message }) => message)).toEqual([
      'The link “Pain” is a short link, which hides where it leads and counts who opens it. Open it, and copy the address from the browser.',
    ]);
    expect(faultsOf('resource', { title: 'A', summary: 'See https://tinyurl.com/pain-plan' })).toMatchObject([
      {
        path: ['summary'],
        message:
          'The address in this text is a short link, which hides where it leads and counts who opens it. Open it, and copy the address from the browser.',
        excerpt: 'https://tinyurl.com/pain-plan',
      },
    ]);
  });

  it.each([
    [SAFE.replace('https://', ''), 'goes through an e-mail filter'],
    ['bit.ly/3AbC', 'is a short link'],
    ['https://a.uk/unsubscribe?email=jane.smith%40nhs.uk', 'holds somebody’s e-mail address'],
    ['a.uk/?to=jane@nhs.uk', 'holds somebody’s e-mail address'],
    ['https://jane:secret@a.uk/', 'holds a user name or password'],
  ])('is not published where it is only written in a text: %s', (address, message) => {
    const faults = faultsOf('resource', { title: 'A', summary: `See (${address}).` });
    expect(faults.filter(({ rule }) => rule === 'link').map((fault) => fault.message)).toEqual([
      expect.stringContaining(`The address in this text ${message}`),
    ]);
  });

  it.each([
    'Write to jane.smith@hospital.nhs.uk/pain',
    'Read nhs.uk/conditions/chronic-pain or www.nhs.uk.',
    'Choose and/or, 1.5/2, e.g./i.e., a.m./p.m.',
  ])('is in no such text: %s', (summary) => {
    expect(faultsOf('resource', { title: 'A', summary }).filter(({ rule }) => rule === 'link')).toEqual([]);
  });

  it.each([
    ['redirect', { from: '/old/', to: MIMECAST }, ['to']],
    ['resource', { title: 'A', summary: 'B', address: MIMECAST }, ['address']],
    ['resource', { title: 'A', summary: `See ${MIMECAST}` }, ['summary']],
    ['faq', { question: 'Why?', slug: 'why', answer: [paragraph(words(`See ${MIMECAST}`))] }, ['answer']],
    [
      'page',
      page({ __component: 'blocks.action-link', text: 'Go', address: MIMECAST }),
      ['blocks', 0, 'address'],
    ],
    [
      'page',
      page({ __component: 'blocks.table', caption: 'A', rows: `a|b\n${MIMECAST}|c` }),
      ['blocks', 0, 'rows'],
    ],
    [
      'page',
      page({ __component: 'blocks.do-dont-list', kind: 'do', items: `Rest\n${MIMECAST}` }),
      ['blocks', 0, 'items'],
    ],
  ])('is found in every field of a %s', (type, draft, path) => {
    expect(faultsOf(type, draft)).toContainEqual(expect.objectContaining({ level: 'block', path }));
  });

  it('is found in the links of the site settings', () => {
    const footerLinks = [{ text: 'Privacy', address: MIMECAST }];
    expect(faultsOf('site-setting', { footerLinks })).toContainEqual(
      expect.objectContaining({ path: ['footerLinks', 0, 'address'], rule: 'link' }),
    );
  });

  it.each([
    ['https://hospital-my.sharepoint.com/:w:/g/personal/jane_smith_nhs_uk/EaBc', 'own folder'],
    ['https://a.uk/unsubscribe?email=jane.smith%40nhs.uk', 'somebody’s e-mail address'],
    ['https://a.uk/?to=jane@nhs.uk', 'somebody’s e-mail address'],
    ['https://a.uk/?next=%2Fa%3Femail%3Djane%2540nhs.uk', 'somebody’s e-mail address'],
    ['https://newsletter.example/u/jane.smith%40nhs.uk/abc', 'somebody’s e-mail address'],
    ['https://a.uk/unsubscribe/jane@nhs.uk', 'somebody’s e-mail address'],
    ['https://a.uk/mailto:jane@nhs.uk', 'somebody’s e-mail address'],
    ['https://a.uk/r/https%3A%2F%2Fb.uk%2Fjane%2540nhs.uk', 'somebody’s e-mail address'],
    ['https://a.uk/book/jane@nhs.uk/', 'somebody’s e-mail address'],
    ['https://jane:secret@a.uk/', 'user name or password'],
    ['https://outlook.office.com/mail/inbox/id/AAQk', 'mailbox'],
    ['https://outlook.office365.com/owa/calendar/jane@hospital.nhs.uk/AbC/calendar.html', 'mailbox'],
    ['https://outlook.cloud.microsoft/mail/', 'mailbox'],
    ['https://nww.hospital.nhs.uk/pain', 'network of staff'],
    ['https://files.hospital.corp./pain', 'network of staff'],
    ['https://outlook.office.com.:443/mail/', 'mailbox'],
    ['https://intranet.hospital.nhs.uk/pain', 'network of staff'],
    ['https://files.hospital.corp/pain', 'network of staff'],
  ])('is not published: %s', (url, message) => {
    expect(linked(url).map((fault) => fault.message)).toEqual([expect.stringContaining(message)]);
  });

  it('is no fault where the real one can be read, as that is what is published', () => {
    expect(linked(SAFE)).toEqual([]);
  });

  it.each([
    'https://www.nhs.uk/',
    'mailto:pain@hospital.nhs.uk',
    'https://a.uk/@jane',
    'https://medium.com/@jane.smith/how-i-cope',
    'https://mastodon.social/@jane@nhs.social',
    'https://a.uk/share/https%3A%2F%2Fmedium.com%2F%40jane.smith',
    'https://a.uk/?u=https%3A%2F%2Fmedium.com%2F%40jane.smith',
    'https://www.google.com/maps/place/Hospital/@51.5074,-0.1278,17z/data=abc',
    'https://www.flickr.com/photos/12345678@N00/53.jpg',
    'https://a.uk/leaflet@2x.png',
    'https://unpkg.com/leaflet@1.9.4.min.js',
    'https://teams.microsoft.com/l/meetup-join/19%3ameeting_NDI%40thread.skype/0',
    'https://teams.microsoft.com/l/channel/19%3Aabc%40thread.tacv2/General',
    'https://calendar.google.com/calendar/ical/abc%40group.calendar.google.com/public/basic.ics',
    'https://bookings.cloud.microsoft/book/PainService@hospital.nhs.uk/',
    'https://hospital.sharepoint.com/sites/pain',
    'https://outlook.office365.com/book/PainService@hospital.nhs.uk/',
    'https://outlook.office365.com/owa/calendar/PainService@hospital.nhs.uk/bookings/',
    'https://outlook.office.com/bookwithme/user/AbC',
    'tel:+441632960123',
  ])('is not %s', (url) => {
    expect(linked(url)).toEqual([]);
  });
});
