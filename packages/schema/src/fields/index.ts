export type { Field, FieldOptions, StrapiAttribute } from '../definitions/field.ts';
export type { Media } from '../definitions/media.ts';
export type {
  Inline,
  LinkRun,
  LinkTarget,
  List,
  ListItem,
  RichText,
  RichTextNode,
} from '../rich-text/nodes.ts';
export { choice, enumName, wordsOfChoice } from './choice.ts';
export { group, groups } from './component.ts';
export { findAddressFault, linkAddress } from './link-address.ts';
export { file, image, PICTURE_DOTS_LIMIT, video } from './media.ts';
export { LIST_LIMIT, reference, references } from './reference.ts';
export { nameOfLinkAt, plainText, richText } from './rich-text.ts';
export { date, dateTime, integer, LARGEST_INTEGER, place, yesNo } from './scalars.ts';
export {
  findSlugFault,
  RESERVED_SLUGS,
  SLUG_LENGTH,
  SLUG_PATTERN,
  shortenSlug,
  slug,
  toPlainTitle,
} from './slug.ts';
export { email, grid, lines, longText, text } from './text.ts';
export { zone } from './zone.ts';
