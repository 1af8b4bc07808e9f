import { describe, expect, it } from 'vitest';
import { embedPage, linkChapters } from './embed-page.ts';
import { markFirstLinks } from './mark-first-links.ts';

describe('links on paper', () => {
  it('show each address of another website once', () => {
    expect(
      markFirstLinks('<a href="https://a.org/">A</a> <a href="https://a.org/">again</a> <a href="/b/">B</a>'),
    ).toBe(
      '<a href="https://a.org/" data-printed="https://a.org/">A</a> <a href="https://a.org/">again</a> <a href="/b/">B</a>',
    );
  });

  it('show where an action link leads, whose class comes first', () => {
    expect(markFirstLinks('<a class="nhsuk-action-link" href="https://a.org/"><span>Refer</span></a>')).toBe(
      '<a class="nhsuk-action-link" href="https://a.org/" data-printed="https://a.org/"><span>Refer</span></a>',
    );
  });

  it('show an e-mail address and a phone number, unless the words of the link are it', () => {
    expect(
      markFirstLinks(
        '<a href="mailto:us@a.org?subject=Hello">Email us</a> <a href="tel:01234567">Call</a> <a href="tel:0987">(09) 87</a>',
      ),
    ).toBe(
      '<a href="mailto:us@a.org?subject=Hello" data-printed="us@a.org">Email us</a> <a href="tel:01234567" data-printed="01234567">Call</a> <a href="tel:0987">(09) 87</a>',
    );
  });

  it('show no second number beside one that is written in another way', () => {
    const html =
      '<a href="tel:+442079460000">Ring +44 (0)20 7946 0000</a> <a href="tel:+442079460000">020 7946 0000</a>';
    expect(markFirstLinks(html)).toBe(html);
  });
});

describe('an address on paper', () => {
  const printed = (html: string) => /data-printed="([^"]*)"/.exec(markFirstLinks(html))?.[1] ?? null;

  it.each([
    ['<a href="mailto:us@a.org">Us@A.org</a>'],
    ['<a href="mailto:jos%C3%A9@a.org">josé@a.org</a>'],
    ['<a href="https://www.a.org/">www.a.org</a>'],
    ['<a href="https://a.org/plan/">A.org/plan</a>'],
    ['<a href="tel:+44%2020%207946%200000">020 7946 0000</a>'],
  ])('is not said again by %s, whose words are it', (html) => {
    expect(printed(html)).toBeNull();
  });

  it.each([
    ['<a href="mailto:jos%C3%A9@a.org">Write</a>', 'josé@a.org'],
    ['<a href="tel:01234%20567">Call</a>', '01234 567'],
    ['<a href="mailto:%22us%22@a.org">Write</a>', '%22us%22@a.org'],
  ])('is in letters that people write: %s', (html, expected) => {
    expect(printed(html)).toBe(expected);
  });
});

describe('a page among others', () => {
  it('has its headings one level down', () => {
    expect(embedPage('<h2 class="x">Why</h2><h3>How</h3>', 'p1')).toBe('<h3 class="x">Why</h3><h4>How</h4>');
  });

  it('keeps its anchors apart from those of the others', () => {
    expect(embedPage('<a href="#why">Why</a><div id="why" aria-labelledby="a b"></div>', 'p1')).toBe(
      '<a href="#p1-why">Why</a><div id="p1-why" aria-labelledby="p1-a p1-b"></div>',
    );
  });

  it('leads to the other pages beside it, and to their anchors, rather than away', () => {
    const chapters = new Map([['/team/', 'p2']]);
    const nurse = '<h3 id="p2-nurse-é">Nurse</h3>';
    const html = `<a href="/team/">Team</a><a href="/team/#nurse-%C3%A9">Nurse</a><a href="/else/">Else</a>${nurse}`;
    expect(linkChapters(html, chapters)).toBe(
      `<a href="#p2">Team</a><a href="#p2-nurse-%C3%A9">Nurse</a><a href="/else/">Else</a>${nurse}`,
    );
  });

  it.each([
    ['#top', '#p2'],
    ['#', '#p2'],
    ['#maincontent', '#p2'],
    ['#:~:text=pain%20plan', '#p2:~:text=pain%20plan'],
    ['#why:~:text=plan', '#p2-why:~:text=plan'],
  ])('lead to its beginning by %s, unless its content has that part', (link, expected) => {
    const why = '<h2 id="why">Why</h2>';
    expect(embedPage(`<a href="${link}">There</a>${why}`, 'p2')).toContain(`<a href="${expected}">`);
    const others = `<a href="/team/${link}">There</a>${embedPage(why, 'p2')}`;
    expect(linkChapters(others, new Map([['/team/', 'p2']]))).toContain(`<a href="${expected}">`);
  });

  it('leaves text that looks like mark-up alone', () => {
    expect(embedPage('<p>&lt;h2&gt; is a heading</p>', 'p1')).toBe('<p>&lt;h2&gt; is a heading</p>');
  });
});
