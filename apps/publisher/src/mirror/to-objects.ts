import { createHash } from 'node:crypto';
import path from 'node:path';
import { lookup } from 'mrmime';
import type { Release } from '../release/release.ts';
import { ASK_FIRST, cacheControl } from '../serve/headers.ts';
import type { Answered, Bucket } from './bucket.ts';
import { toRedirectPages } from './redirect-pages.ts';

const HTML = 'text/html;charset=utf-8';

/** Something that a bucket is to hold. */
export interface BucketObject {
  name: string;
  /** Changes whenever it does. */
  digest: string;
  put(bucket: Bucket): Promise<void>;
}

/**
 * All that a release is in a bucket: its files, and a page for each address that moved.
 *
 * @param folder where the release's files are.
 */
export function toObjects({ files, redirects }: Release, folder: string): BucketObject[] {
  const pages = toRedirectPages(redirects).filter(({ name }) => files[name] === undefined);
  return [
    ...Object.entries(files).map(([name, digest]) => toFile(name, digest, folder)),
    ...pages.map(({ name, html, to }) => ({
      name,
      digest: createHash('sha256').update(html).digest('hex'),
      put: (bucket: Bucket) =>
        bucket.putText(name, html, { contentType: HTML, cacheControl: ASK_FIRST, redirectTo: to }),
    })),
  ];
}

function toFile(name: string, digest: string, folder: string): BucketObject {
  return { name, digest, put: (bucket) => bucket.putFile(name, path.join(folder, name), answerOf(name)) };
}

/** As the publisher's own server answers it. */
function answerOf(name: string): Answered {
  const type = lookup(name) ?? 'application/octet-stream';
  return { contentType: type === 'text/html' ? HTML : type, cacheControl: cacheControl(`/${name}`) };
}
