import type { Media } from '@pain/schema';
import { photo } from '@pain/schema/fixtures';
import { describe, expect, it } from 'vitest';
import { mediaOf, mediaPath } from './media-path.ts';

const media: Media = {
  ...photo,
  id: 'abc',
  url: '/uploads/group_1234.webp',
  name: 'group.webp',
  extension: '.WEBP',
};

describe('a file of the media library', () => {
  it('has an address that changes when the file is replaced', () => {
    expect(mediaPath(media)).toMatch(/^\/media\/abc-[0-9a-f]{10}\/group\.webp$/);
    expect(mediaPath({ ...media, url: '/uploads/group_5678.webp' })).not.toBe(mediaPath(media));
  });

  it.each([
    ['Pain plan (2026).PDF', 'pain-plan-2026.pdf'],
    ['Café – Tŷ Gŵyn.pdf', 'cafe-ty-gwyn.pdf'],
    ['Today’s plan.pdf', 'todays-plan.pdf'],
    ['o\uFB03ce hours', 'office-hours.pdf'],
    ['Größe, Ærø & Łódź.pdf', 'grosse-aero-lodz.pdf'],
    ['../../etc/passwd', 'etc-passwd.pdf'],
    ['con.pdf', 'con-1.pdf'],
    ['10⁹ cells.pdf', '10-9-cells.pdf'],
    ['a\u0000b\r\n".pdf', 'a-b.pdf'],
    [`${'word '.repeat(60)}.pdf`, `${'word-'.repeat(16).slice(0, -1)}.pdf`],
    ['Pain plan 疼痛管理.pdf', 'pain-plan-tengtongguanli.pdf'],
    ['خطة الألم.pdf', 'khth-llm.pdf'],
    ['דף מידע.pdf', 'df-myd.pdf'],
    ['Боль и сон.pdf', 'bol-i-son.pdf'],
    ['दर्द.pdf', 'drd.pdf'],
    ['“”….pdf', 'document.pdf'],
  ])('is saved by readers under a name that people can read: %j as %s', (name, saved) => {
    const file = { ...media, name, extension: '.pdf', mime: 'application/pdf' };
    expect(mediaPath(file)).toMatch(new RegExp(`/${saved.replace('.', '\\.')}$`));
  });

  it('keeps its address when only its alternative text changes', () => {
    expect(mediaPath({ ...media, alt: 'Other words' })).toBe(mediaPath(media));
  });

  it('is found once, wherever it is shown', () => {
    expect(mediaOf({ blocks: [{ image: media }, { nested: [{ photo: media }] }], other: null })).toEqual([
      media,
    ]);
  });
});
