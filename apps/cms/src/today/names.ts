import { type ContentType, contentTypes } from '@pain/schema';

/** The content type of a name that was kept with a row; undefined when there is none any more. */
export function typeNamed(name: string): ContentType | undefined {
  return contentTypes.find((type) => type.name === name);
}
