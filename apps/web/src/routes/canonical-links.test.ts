import { describe, expect, it } from 'vitest';
import {
  aPage,
  aRedirect,
  aResource,
  block,
  leastSite,
  paragraph,
  SITE_URL,
  settings,
} from '../fixtures/documents.ts';
import { build, NOW, refusal, routeAt } from '../fixtures/site.ts';
import { toRoutes } from './to-routes.ts';

const linkTo = (url: string) => [
  { type: 'paragraph', children: [{ type: 'link', url, children: [{ type: 'text', text: 'Read on' }] }] },
];
const text = (url: string) => block('Text', 'text', { body: linkTo(url) });
const target = aPage('programme', { slug: 'programme' });
const shownOn = (blocks: object[], ...more: Parameters<typeof build>) =>
  JSON.stringify(
    routeAt(build(target, aPage('from', { slug: 'from', blocks }), ...more), '/from/')?.view.blocks,
  );

describe('a link to a page that is typed in another way than its address', () => {
  it.each(['/Programme/', '/programme//', '/PROGRAMME', '/programme', `/programme.html`])(
    'is shown as the page’s address: %s',
    (typed) => {
      expect(shownOn([text(typed)])).toContain('"url":"/programme/"');
      expect(
        shownOn([block('ActionLink', 'actionLink', { text: 'Go', page: null, address: typed })]),
      ).toContain('"href":"/programme/"');
    },
  );

  it('keeps what stands behind it, and the name of the site', () => {
    expect(shownOn([text('/Programme?a=1#part')])).toContain('"url":"/programme/?a=1#part"');
    expect(shownOn([text(`${SITE_URL}/Programme/`)])).toContain(`"url":"${SITE_URL}/programme/"`);
  });

  it('is shown so wherever it stands: in resources, around every page, and on pages that the site makes', () => {
    const resources = block('Resources', 'resources', { show: 'all', resources: [] });
    expect(shownOn([resources], aResource('r', { address: '/A-to-Z' }))).toContain('"address":"/a-to-z/"');
    const [, ...rest] = leastSite(target);
    const footerLinks = [{ text: 'Programme', page: null, address: '/Programme' }];
    const emergencyAdvice = [...paragraph('Call 999.'), ...linkTo('/PROGRAMME')];
    const { site } = toRoutes(
      [settings('settings', { footerLinks, emergencyAdvice }), ...rest],
      NOW,
      SITE_URL,
    );
    expect(site.footerLinks).toEqual([{ text: 'Programme', href: '/programme/' }]);
    expect(JSON.stringify(site.emergencyAdvice)).toContain('"url":"/programme/"');
  });

  it('leads to where a redirect goes whose old address it is nearly', () => {
    expect(shownOn([text('/Old')], aRedirect('r', { from: '/old/', to: '/Programme' }))).toContain(
      '"url":"/programme/"',
    );
  });

  it('stays as it is where nothing is meant by it, and where it is right', () => {
    for (const typed of ['/gone/', '/programme/#part', '/media/Programme/', 'https://www.nhs.uk/Programme'])
      expect(shownOn([text(typed)])).toContain(`"url":"${typed}"`);
  });

  it('changes the page when the target moves, and only then', () => {
    const from = aPage('from', { slug: 'from', blocks: [text('/Programme')] });
    const digest = (slug: string) =>
      routeAt(build(aPage('programme', { slug }), aRedirect('r', { from: '/x/', to: '/' }), from), '/from/')
        ?.digest;
    expect(digest('programme')).toBe(digest('programme'));
    expect(digest('programme')).not.toBe(digest('plan'));
  });
});

describe('a redirect to a page that is typed in another way than its address', () => {
  it('leads straight to the page', () => {
    const { redirects } = build(target, aRedirect('r', { from: '/a', to: '/PROGRAMME#part' }));
    expect(redirects).toEqual([{ from: '/a/', to: '/programme/#part' }]);
  });

  it('leads straight to the end of another one whose old address it is nearly', () => {
    const chain = [
      aRedirect('r', { from: '/a', to: '/B' }),
      aRedirect('s', { from: '/b/', to: '/Programme' }),
    ];
    expect(build(target, ...chain).redirects[0]).toEqual({ from: '/a/', to: '/programme/' });
  });

  it('is refused where it leads back to itself, as readers would be sent around for ever', () => {
    expect(refusal(() => build(aRedirect('r', { from: '/a/', to: '/A' })))).toContain('in a circle');
    const circle = [aRedirect('r', { from: '/a', to: '/B' }), aRedirect('s', { from: '/b', to: '/a.html' })];
    expect(refusal(() => build(...circle))).toContain('in a circle');
  });
});
