import { lookup } from 'mrmime';

const TEXT = /^text\/|[/+](?:json|xml|javascript)$/;

/** The media type of a file by its name. Text carries its encoding, which browsers otherwise guess. */
export function contentTypeOf(name: string): string {
  const type = lookup(name) ?? 'application/octet-stream';
  return TEXT.test(type) ? `${type}; charset=utf-8` : type;
}
