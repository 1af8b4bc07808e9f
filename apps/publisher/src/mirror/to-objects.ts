import { createHash } from 'node:crypto';
import path from 'node:path';
import type { Release } from '../release-folder/release.ts';
import { ASK_FIRST, cacheControl, contentTypeOf } from '../serve/headers.ts';
import type { Bucket } from './bucket.ts';
import { toRedirectPages } from './redirect-pages.ts';

/** Something that a bucket is to hold. */
export interface BucketObject {
  name: string;
  /** Changes whenever it does, or how it is answered. */
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
    ...pages.map(({ name, html, movedTo }) => ({
      name,
      digest: createHash('sha256').update(html).digest('hex'),
      put: (bucket: Bucket) =>
        bucket.putText(name, html, {
          contentType: contentTypeOf('index.html'),
          cacheControl: ASK_FIRST,
          // S3 says that it is for good, whatever one asks.
          ...(movedTo !== null && { redirectTo: movedTo }),
        }),
    })),
  ];
}

function toFile(name: string, digest: string, folder: string): BucketObject {
  // As the publisher's own server answers it.
  const answered = { contentType: contentTypeOf(name), cacheControl: cacheControl(`/${name}`) };
  return {
    name,
    digest: `${digest} ${answered.contentType} ${answered.cacheControl}`,
    put: (bucket) => bucket.putFile(name, path.join(folder, name), answered),
  };
}
