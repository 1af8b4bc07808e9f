export type { Field, FieldOptions, StrapiAttribute } from '../definitions/field.ts';
export { choice, enumName } from './choice.ts';
export { group, groups } from './component.ts';
export { date, dateTime } from './date.ts';
export { linkAddress } from './link-address.ts';
export { file, image, type Media, PICTURE_DOTS_LIMIT, video } from './media.ts';
export { integer, yesNo } from './number.ts';
export { LIST_LIMIT, type Reference, reference, references } from './reference.ts';
export {
  type Inline,
  type List,
  type ListItem,
  plainText,
  type RichText,
  type RichTextNode,
  richText,
} from './rich-text.ts';
export { findSlugFault, RESERVED_SLUGS, SLUG_LENGTH, SLUG_PATTERN, shortenSlug, slug } from './slug.ts';
export { email, grid, lines, longText, text } from './text.ts';
export { zone } from './zone.ts';
