import { describe, expect, it } from 'vitest';
import { findFault, isMeant, toTyped, understand, withPart } from './understand';

const of = (typed: string, meant: Parameters<typeof understand>[1] = null) =>
  understand({ typed, chosen: null }, meant);
const page = { url: '/programme/', target: { type: 'page', id: 'p1' } };

describe('what is in the field of a link', () => {
  it.each([
    ['www.nhs.uk', 'https://www.nhs.uk/', 'Website: https://www.nhs.uk/'],
    ['pain@example.org', 'mailto:pain@example.org', 'E-mail to pain@example.org'],
    ['0300 123 4567', 'tel:03001234567', 'Phone 03001234567'],
    ['/a-to-z/', '/a-to-z/', 'This website: /a-to-z/'],
  ])('is understood and said back: %s', (typed, url, says) => {
    expect(of(typed)).toEqual({ kind: 'link', link: { url }, says, doubt: null });
  });

  it('is said back by the names of what is at an address of this website', () => {
    const meant = { title: 'Programme → Pacing', where: '/programme/#pacing', isThere: true };
    expect(of('/programme/#pacing', meant)).toMatchObject({
      says: 'Page of this site: Programme → Pacing',
      doubt: null,
    });
    expect(of('/lost/', { title: '/lost/', where: '/lost/', isThere: false })).toMatchObject({
      doubt: 'There is nothing at this address yet. Until there is, this cannot be published.',
    });
  });

  it('leads to what was chosen, whatever was typed to find it', () => {
    const chosen = { title: 'Programme', where: '/programme/', link: page };
    expect(understand({ typed: 'prog', chosen }, null)).toEqual({
      kind: 'link',
      link: page,
      says: 'On this site: Programme (/programme/)',
      doubt: null,
    });
  });

  it('is wrong as a title of which nothing is chosen, and as an address that no link may have', () => {
    expect(
      ['', 'Programme', '#pacing', 'javascript:alert(1)', 'https://nhs'].map((typed) => findFault(of(typed))),
    ).toMatchInlineSnapshot(`
        [
          "Choose something from the list, or write a whole address, such as www.nhs.uk.",
          "Choose something from the list, or write a whole address, such as www.nhs.uk.",
          "This is a part of a page without the page. Type the name of the page, then choose its part.",
          ""javascript:alert(1)" is not a link that the website can use. Start it with https://, mailto:, tel:, or / for a page of this site",
          ""https://nhs" is not a link that the website can use. Copy the whole address of the page, such as https://www.nhs.uk/conditions/",
        ]
      `);
    expect(findFault(of('www.nhs.uk'))).toBeNull();
  });

  it('is the part of the page that is chosen, or the whole page', () => {
    const part = withPart(page, 'pacing');
    expect(part).toEqual({ url: '/programme/#pacing', target: { type: 'page', id: 'p1', part: 'pacing' } });
    expect(withPart(part, null)).toEqual(page);
  });

  it('begins as people write it', () => {
    const links = [
      'mailto:a@example.org',
      'mailto:a@example.org?subject=x',
      'tel:999',
      'https://www.nhs.uk/',
    ];
    expect(links.map((url) => toTyped({ url }))).toEqual([
      'a@example.org',
      'mailto:a@example.org?subject=x',
      '999',
      'https://www.nhs.uk/',
    ]);
    expect([toTyped(page), toTyped(null)]).toEqual(['', '']);
  });
});

describe('what is marked in the list', () => {
  const pacing = { kind: 'page', title: 'Pacing', where: '/pacing/', link: { url: '/pacing/' } } as const;

  it('is chosen by Enter once the list is of what is typed', () => {
    expect(isMeant(pacing, 'pacin', true)).toBe(true);
  });

  it('is chosen before that only if it holds what is typed', () => {
    expect(isMeant(pacing, 'pacin', false)).toBe(true);
    expect(isMeant(pacing, 'pain', false)).toBe(false);
  });
});
