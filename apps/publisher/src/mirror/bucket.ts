import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import {
  DeleteObjectsCommand,
  PutObjectCommand,
  type PutObjectCommandInput,
  S3Client,
  S3ServiceException,
} from '@aws-sdk/client-s3';
import type { BucketConfig } from '../settings/config.ts';

/** The most that S3 deletes at once. */
const DELETED_AT_ONCE = 1000;
/**
 * Larger files do not go into memory; smaller ones do, because only those can be sent again when it fails.
 */
const STREAMED_FROM_BYTES = 8 * 1024 * 1024;
const CONNECT_MS = 5000;
/** What a request may take, */
const REQUEST_MS = 60_000;
/** and how much longer for what it carries: a line that is slower than this is as good as none. */
const SLOWEST_BYTES_A_MS = 64;

/** How the service is to respond to a request for a file. */
export interface Answered {
  contentType: string;
  cacheControl: string;
  /** Where the file redirects to, when it stands at an address that moved. */
  redirectTo?: string;
}

/**
 * What an address must begin with for S3 to redirect to it, and how long it can be:
 * https://docs.aws.amazon.com/AmazonS3/latest/API/API_PutObject.html
 */
const LOCATION = /^(?:https?:\/)?\/.{0,1990}$/s;
/** The most bytes of a key. */
export const KEY_BYTES = 1024;
/** How a service says that a file is at fault, and neither the settings nor the service. */
const REFUSALS: ReadonlySet<number | undefined> = new Set([400, 413, 414, 422]);

/** A file that the service does not store, however often it is asked to. */
export class RefusedError extends Error {
  override readonly name = 'RefusedError';

  constructor(file: string, why: string) {
    super(`${file} is refused (${why})`);
  }
}

/**
 * A bucket of an S3-compatible service. All methods throw what the service says, and when
 * it says nothing in time.
 */
export class Bucket {
  private readonly client: S3Client;
  private readonly config: BucketConfig;
  private readonly requestMs: number;
  private readonly closing = new AbortController();

  /** @param requestMs how long to wait for an answer, beside what it takes to send a file. */
  constructor(config: BucketConfig, requestMs = REQUEST_MS) {
    const { endpoint, region, accessKeyId, secretAccessKey } = config;
    this.config = config;
    this.requestMs = requestMs;
    this.client = new S3Client({
      region,
      credentials: { accessKeyId, secretAccessKey },
      ...(endpoint ? { endpoint, forcePathStyle: true } : {}),
      // Services other than AWS's own do not all know the newer checksums.
      requestChecksumCalculation: 'WHEN_REQUIRED',
      requestHandler: { connectionTimeout: CONNECT_MS },
    });
  }

  /** Where it is, in words that differ for each place. */
  get name(): string {
    const { bucket, prefix, endpoint } = this.config;
    return `s3://${bucket}/${prefix}${endpoint ? ` at ${endpoint}` : ''}`;
  }

  /** Puts a file of the disk there. @throws RefusedError when that file alone is at fault. */
  async putFile(name: string, file: string, answered: Answered): Promise<void> {
    const { size } = await stat(file);
    if (size <= STREAMED_FROM_BYTES) return this.put(name, answered, await readFile(file), size);
    const body = createReadStream(file);
    await this.put(name, answered, body, size).finally(() => body.destroy());
  }

  /** Puts a text there. @throws RefusedError when that text alone is at fault. */
  async putText(name: string, text: string, answered: Answered): Promise<void> {
    const body = Buffer.from(text);
    await this.put(name, answered, body, body.length);
  }

  /**
   * Removes files; those that are not there do not matter, and one that cannot be
   * removed keeps no other from it.
   */
  async remove(names: readonly string[]): Promise<void> {
    const failed: string[] = [];
    for (let start = 0; start < names.length; start += DELETED_AT_ONCE) {
      const objects = names.slice(start, start + DELETED_AT_ONCE).map((name) => ({ Key: this.keyOf(name) }));
      const command = new DeleteObjectsCommand({
        Bucket: this.config.bucket,
        Delete: { Objects: objects, Quiet: true },
      });
      const { Errors: errors = [] } = await this.inTime('Deleting files', 0, (abortSignal) =>
        this.client.send(command, { abortSignal }),
      );
      failed.push(...errors.map(({ Key, Message }) => `${Key} cannot be deleted (${Message}).`));
    }
    if (failed[0]) throw new Error(failed[0]);
  }

  /** Ends what is under way. */
  close(): void {
    this.closing.abort();
    this.client.destroy();
  }

  private async put(
    name: string,
    { contentType, cacheControl, redirectTo = '' }: Answered,
    body: NonNullable<PutObjectCommandInput['Body']>,
    size: number,
  ): Promise<void> {
    if (Buffer.byteLength(this.keyOf(name)) > KEY_BYTES)
      throw new RefusedError(name, `its key is longer than ${KEY_BYTES} bytes`);
    const canRedirect = this.config.knowsRedirects && LOCATION.test(redirectTo);
    const command = new PutObjectCommand({
      Bucket: this.config.bucket,
      Key: this.keyOf(name),
      Body: body,
      ContentLength: size,
      ContentType: contentType,
      CacheControl: cacheControl,
      ...(canRedirect ? { WebsiteRedirectLocation: redirectTo } : {}),
    });
    try {
      await this.inTime(`Putting ${name}`, size, (abortSignal) => this.client.send(command, { abortSignal }));
    } catch (error) {
      const isRefusal = error instanceof S3ServiceException && REFUSALS.has(error.$metadata.httpStatusCode);
      throw isRefusal ? new RefusedError(name, `${error.name}: ${error.message}`) : error;
    }
  }

  /** The client's own limit would do no more than write a warning, and wait on. */
  private async inTime<T>(what: string, bytes: number, ask: (signal: AbortSignal) => Promise<T>): Promise<T> {
    const limitMs = this.requestMs + Math.ceil(bytes / SLOWEST_BYTES_A_MS);
    const limit = AbortSignal.timeout(limitMs);
    try {
      return await ask(AbortSignal.any([limit, this.closing.signal]));
    } catch (error) {
      if (!limit.aborted) throw error;
      throw new Error(`${what} has not been answered within ${Math.ceil(limitMs / 1000)} s.`, {
        cause: error,
      });
    }
  }

  private keyOf(name: string): string {
    return `${this.config.prefix}${name}`;
  }
}
