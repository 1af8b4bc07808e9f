import { page } from '@pain/schema';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { aPage, block } from '../fixtures/documents.ts';
import { refuseFaults } from './refuse-faults.ts';

describe('a picture', () => {
  const file = { url: '/uploads/a.png', name: 'a.png', ext: '.png', mime: 'image/png', size: 1 };
  const image = { documentId: 'i', ...file, width: 1, height: 1, alternativeText: ' ', caption: null };
  const withImage = (decorative: boolean) =>
    aPage('p', {
      title: 'Rooms',
      blocks: [
        {
          __typename: 'ComponentBlocksImage',
          image_image: image,
          image_decorative: decorative,
          image_caption: null,
        },
      ],
    });

  it('that tells something and has no alternative text is refused by the name of its page (WCAG 1.1.1)', () => {
    expect(() => refuseFaults(page, withImage(false))).toThrowErrorMatchingInlineSnapshot(`
      [ContentError: Page “Rooms” cannot be shown:
        - Block 1 (Picture): People who cannot see the picture “a.png” learn nothing from it. Click the pencil on it and write its alternative text, or choose Yes for “Decorative” if it gives no information.
      Correct it in the CMS and publish again.]
    `);
  });

  it('that tells nothing needs no alternative text', () => {
    expect(() => refuseFaults(page, withImage(true))).not.toThrow();
  });
});

describe('a link', () => {
  afterEach(() => vi.unstubAllEnvs());

  const withLink = (url: string) => {
    const link = { type: 'link', url, children: [{ type: 'text', text: 'Read on' }] };
    return aPage('p', {
      blocks: [block('Text', 'text', { body: [{ type: 'paragraph', children: [link] }] })],
    });
  };

  it.each(['CMS_URL', 'ADMIN_URL', 'PREVIEW_URL'])('to the host of %s is refused, and no other', (name) => {
    vi.stubEnv(name, 'https://staff.hospital.example:8443/admin');
    expect(() => refuseFaults(page, withLink('https://staff.hospital.example:8443/p/abc/'))).toThrow(
      'that the public cannot reach',
    );
    expect(() => refuseFaults(page, withLink('https://www.hospital.example/'))).not.toThrow();
  });
});
