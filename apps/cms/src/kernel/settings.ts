import path from 'node:path';

/**
 * The folder that holds all data of this installation: `DATA_DIR`, or `data` at the root of the repository
 * when Strapi runs in its own folder, as its commands do.
 */
export function dataDir(...below: string[]): string {
  return path.resolve(process.env.DATA_DIR ?? '../../data', ...below);
}

/** The public address of the website. */
export function siteUrl(): string {
  return process.env.SITE_URL ?? 'http://localhost:8080';
}

/** The address at which the publisher answers. */
export function controlUrl(): string {
  return process.env.CONTROL_URL ?? 'http://127.0.0.1:8090';
}

/** The address at which browsers of staff find the preview. */
export function previewUrl(): string {
  return process.env.PREVIEW_URL ?? 'http://localhost:8091';
}
