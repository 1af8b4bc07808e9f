import {
  type ContentType,
  type EntryRef,
  entryRef,
  type Fields,
  isRecord,
  type Media,
  type RichText,
  type Span,
  type Values,
} from '@pain/schema';
import type { Place } from './finding.ts';

/** A set of fields that belong together: an entry, one of its blocks, or a component in one of these. */
export interface Group {
  /** Of the content type, block or component, such as `care-card`. */
  name: string;
  fields: Fields;
  /** Which of the fields begin and end one time. */
  spans: readonly Span[];
  /** The content type, of an entry as a whole; null for a part of one. */
  type: ContentType | null;
  /** As packages/schema parses them; null for what is empty or could not be read. */
  values: Values;
  /** Where the group itself stands. */
  place: Place;
}

/** The place of one field of a group. */
export function placeOf({ place, fields }: Group, name: string): Place {
  return { ...place, path: [...place.path, name], field: fields[name]?.label ?? name };
}

/**
 * Whether a value is formatted text. The field that it comes from says so: only there are
 * its parts of this shape.
 */
export function isRichText(group: Group, name: string, value: unknown): value is RichText {
  return group.fields[name]?.strapi.type === 'blocks' && Array.isArray(value);
}

/** Whether a value is a file of the media library. */
export function isMedia(value: unknown): value is Media {
  return isRecord(value) && value.type === 'file' && 'url' in value;
}

/** Whether a value points to another entry. */
export function isReference(value: unknown): value is EntryRef {
  return !isMedia(value) && entryRef.safeParse(value).success;
}
