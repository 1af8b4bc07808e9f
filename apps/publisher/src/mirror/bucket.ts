import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { DeleteObjectsCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';

/** The most that S3 deletes at once. */
const DELETED_AT_ONCE = 1000;
/** Larger files do not go into memory; smaller ones do, because only those can be sent again when it fails. */
const STREAMED_FROM_BYTES = 8 * 1024 * 1024;
const CONNECT_MS = 5000;
const REQUEST_MS = 60_000;

/** Where the copy of the site is, and what opens it. */
export interface BucketConfig {
  bucket: string;
  /** Address of a service other than AWS's own; undefined for that. */
  endpoint: string | undefined;
  region: string;
  accessKeyId: string;
  secretAccessKey: string;
  /** What every key begins with, such as `site/`; may be empty. */
  prefix: string;
}

/** How a file is to be answered. */
export interface Answered {
  contentType: string;
  cacheControl: string;
}

/** A bucket of an S3-compatible service. All methods throw what the service says. */
export class Bucket {
  private readonly client: S3Client;
  private readonly config: BucketConfig;

  constructor(config: BucketConfig) {
    const { endpoint, region, accessKeyId, secretAccessKey } = config;
    this.config = config;
    this.client = new S3Client({
      region,
      credentials: { accessKeyId, secretAccessKey },
      ...(endpoint ? { endpoint, forcePathStyle: true } : {}),
      // Services other than AWS's own do not all know the newer checksums.
      requestChecksumCalculation: 'WHEN_REQUIRED',
      requestHandler: { connectionTimeout: CONNECT_MS, requestTimeout: REQUEST_MS },
    });
  }

  /** Puts a file of the disk there. */
  async putFile(name: string, file: string, answered: Answered): Promise<void> {
    const { size } = await stat(file);
    const body = size > STREAMED_FROM_BYTES ? createReadStream(file) : await readFile(file);
    await this.put(name, answered, { Body: body, ContentLength: size });
  }

  /** Puts a text there. */
  async putText(name: string, text: string, answered: Answered): Promise<void> {
    await this.put(name, answered, { Body: text });
  }

  /** Removes files; those that are not there do not matter. */
  async remove(names: readonly string[]): Promise<void> {
    for (let start = 0; start < names.length; start += DELETED_AT_ONCE) {
      const objects = names.slice(start, start + DELETED_AT_ONCE).map((name) => ({ Key: this.keyOf(name) }));
      const { Errors: errors = [] } = await this.client.send(
        new DeleteObjectsCommand({ Bucket: this.config.bucket, Delete: { Objects: objects, Quiet: true } }),
      );
      if (errors[0]) throw new Error(`${errors[0].Key} cannot be deleted (${errors[0].Message}).`);
    }
  }

  close(): void {
    this.client.destroy();
  }

  private async put(
    name: string,
    { contentType, cacheControl }: Answered,
    body: Pick<ConstructorParameters<typeof PutObjectCommand>[0], 'Body' | 'ContentLength'>,
  ): Promise<void> {
    const where = { Bucket: this.config.bucket, Key: this.keyOf(name) };
    await this.client.send(
      new PutObjectCommand({ ...where, ...body, ContentType: contentType, CacheControl: cacheControl }),
    );
  }

  private keyOf(name: string): string {
    return `${this.config.prefix}${name}`;
  }
}
