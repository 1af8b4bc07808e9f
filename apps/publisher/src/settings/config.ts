import path from 'node:path';
import { z } from 'zod';

const port = (fallback: number) => z.coerce.number().int().min(0).max(65_535).default(fallback);

/** A name with a port or without. */
const HOST = /^(?:\[[0-9a-f:.]+\]|[\w.-]+)(?::\d{1,5})?$/i;
const toList = (text: string) => text.split(/[\s,]+/).filter(Boolean);

/** The most bytes of what each key of a bucket begins with: S3 takes 1,024 bytes of a whole key. */
export const PREFIX_BYTES = 100;

const environment = z.object({
  DATA_DIR: z
    .string()
    .min(1)
    .default(path.resolve(import.meta.dirname, '../../../../data')),
  CMS_URL: z.url().default('http://127.0.0.1:1337'),
  CONTROL_TOKEN: z.string({ error: 'is missing. Start with `npm start`, which makes one' }).min(1),
  BUILD_TOKEN: z.string({ error: 'is missing. Start with `npm start`, which makes one' }).min(1),
  SITE_URL: z.url().default('http://localhost:8080'),
  SITE_HOST: z.string().default('localhost'),
  SITE_PORT: port(8080),
  CONTROL_PORT: port(8090),
  CONTROL_URL: z.url().optional(),
  CONTROL_HOSTS: z
    .string()
    .default('')
    .transform(toList)
    .pipe(z.array(z.string().regex(HOST, 'is a list of hosts, such as `publisher` or `publisher:8090`'))),
  POLL_MS: z.coerce.number().int().min(50).default(1000),
  RELEASE_GAP_MS: z.coerce.number().int().min(0).default(1000),
  BUILD_DEADLINE_MS: z.coerce.number().int().min(1000).default(120_000),
  SEARCH_LATER_FROM: z.coerce.number().int().min(1).default(300),
  S3_BUCKET: z.string().min(1).optional(),
  S3_ENDPOINT: z.url().optional(),
  S3_REGION: z.string().default('us-east-1'),
  S3_PREFIX: z
    .string()
    .default('')
    .refine(
      (prefix) => Buffer.byteLength(prefix) <= PREFIX_BYTES,
      `has more than ${PREFIX_BYTES} bytes, which leaves too little for the names of pages. Choose a shorter one`,
    ),
  S3_ACCESS_KEY_ID: z.string().default(''),
  S3_SECRET_ACCESS_KEY: z.string().default(''),
  LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'silent']).default('info'),
});

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
  /**
   * Whether the service stores the address that a file redirects to. AWS does, and its website hosting then
   * responds with 301; others, such as R2, do not have this feature and may refuse the file.
   */
  knowsRedirects: boolean;
}

/** The publisher's settings, from its environment. */
export interface Config {
  /** Where everything that the publisher keeps lies. */
  dataDir: string;
  cmsUrl: string;
  buildToken: string;
  /** Who knows it may put back an earlier site. */
  controlToken: string;
  siteUrl: string;
  siteHost: string;
  sitePort: number;
  controlPort: number;
  /** The names besides those of this machine under which the control address is reached. */
  controlHosts: readonly string[];
  /** Pause between two looks at the CMS, in milliseconds. */
  pollMs: number;
  /**
   * How long after a release was begun the next one begins at the earliest, in milliseconds. A small site
   * is made in less than half of the usual second: staff who publish one thing after another see each
   * within it, in fewer releases.
   */
  releaseGapMs: number;
  /** How long one build may take, in milliseconds. */
  buildDeadlineMs: number;
  /** From how many pages on the search index follows a release rather than being part of it. */
  searchLaterFrom: number;
  logLevel: string;
  /** Where a copy of the site is kept; null for nowhere. */
  bucket: BucketConfig | null;
  /** What must never be written anywhere. */
  secrets: readonly string[];
}

/**
 * Reads the configuration from environment variables; docs/operating.md lists them.
 *
 * @throws Error that names every variable that is missing or wrong.
 */
export function readConfig(env: NodeJS.ProcessEnv): Config {
  const result = environment.safeParse(env);
  if (!result.success) throw new Error(`The publisher cannot start: ${z.prettifyError(result.error)}`);
  const values = result.data;
  return {
    dataDir: path.resolve(values.DATA_DIR),
    cmsUrl: values.CMS_URL,
    buildToken: values.BUILD_TOKEN,
    controlToken: values.CONTROL_TOKEN,
    siteUrl: values.SITE_URL,
    siteHost: values.SITE_HOST,
    sitePort: values.SITE_PORT,
    controlPort: values.CONTROL_PORT,
    controlHosts: [
      ...values.CONTROL_HOSTS,
      ...(values.CONTROL_URL ? [new URL(values.CONTROL_URL).host] : []),
    ],
    pollMs: values.POLL_MS,
    releaseGapMs: values.RELEASE_GAP_MS,
    buildDeadlineMs: values.BUILD_DEADLINE_MS,
    searchLaterFrom: values.SEARCH_LATER_FROM,
    logLevel: values.LOG_LEVEL,
    bucket: toBucket(values),
    secrets: [values.BUILD_TOKEN, values.CONTROL_TOKEN, values.S3_SECRET_ACCESS_KEY].filter(Boolean),
  };
}

/** The variables by which this process is given secrets. */
const SECRETS = ['BUILD_TOKEN', 'CONTROL_TOKEN', 'S3_ACCESS_KEY_ID', 'S3_SECRET_ACCESS_KEY'];

/**
 * The environment of the processes that this one starts. They render content and need no secrets; a
 * build is sent its token.
 */
export function childEnvironment(env: NodeJS.ProcessEnv = process.env): NodeJS.ProcessEnv {
  const rest = Object.entries(env).filter(([name]) => !SECRETS.includes(name));
  return { ...Object.fromEntries(rest), NODE_ENV: 'production' };
}

function toBucket(values: z.infer<typeof environment>): BucketConfig | null {
  if (values.S3_BUCKET === undefined) return null;
  return {
    bucket: values.S3_BUCKET,
    endpoint: values.S3_ENDPOINT,
    region: values.S3_REGION,
    accessKeyId: values.S3_ACCESS_KEY_ID,
    secretAccessKey: values.S3_SECRET_ACCESS_KEY,
    prefix: values.S3_PREFIX,
    knowsRedirects: values.S3_ENDPOINT === undefined,
  };
}
