import { type ContentType, contentTypes, type Media } from '@pain/schema';
import type { Site } from './faults/site.ts';

/** A paragraph of Strapi's block editor. */
export function paragraph(...children: object[]) {
  return { type: 'paragraph', children };
}

/** A run of text. */
export function words(text: string) {
  return { type: 'text', text };
}

/** A link in a text. */
export function link(text: string, url: string) {
  return { type: 'link', url, children: [words(text)] };
}

/** A heading of a level. */
export function heading(level: number, text: string) {
  return { type: 'heading', level, children: [words(text)] };
}

/** A picture of the media library, as Strapi keeps it. */
export function picture(alternativeText: string | null) {
  return {
    documentId: 'f1',
    url: '/uploads/group.jpg',
    name: 'group.jpg',
    ext: '.jpg',
    mime: 'image/jpeg',
    size: 12.5,
    width: 800,
    height: 600,
    alternativeText,
    caption: null,
  };
}

/** A file of the media library that is no picture, as Strapi keeps it. */
export function file(name: string, mime: string) {
  return { ...picture(null), name, url: `/uploads/${name}`, ext: name.slice(name.lastIndexOf('.')), mime };
}

/** A picture of the media library, as it is parsed. */
export const PHOTO: Media = {
  ref: 'file',
  id: 'photo',
  url: '/uploads/photo.jpg',
  name: 'photo.jpg',
  extension: '.jpg',
  mime: 'image/jpeg',
  kilobytes: 900,
  width: 2000,
  height: 1000,
  alt: 'A room.',
  caption: null,
};

/** A complete page with these blocks. */
export function page(...blocks: object[]) {
  return { title: 'Help', slug: 'help', summary: 'How we help.', blocks };
}

/** A text block. */
export function text(...body: object[]) {
  return { __component: 'blocks.text', body };
}

/** @throws Error when packages/schema defines no such type. */
export function typeNamed(name: string): ContentType {
  const type = contentTypes.find((candidate) => candidate.name === name);
  if (!type) throw new Error(`There is no type "${name}".`);
  return type;
}

/** The address of the site. */
export const SITE_URL = 'https://pain.example.org';

/** A site on which everything is published. */
export const SITE: Site = {
  now: new Date('2026-11-23T12:00:00Z'),
  privateHosts: ['cms.hospital.example:1337'],
  unpublishedTitle: () => null,
  at: () => 'published',
  hasPart: () => true,
  deadLink: () => null,
};
