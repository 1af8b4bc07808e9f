import type { Media } from '@pain/schema';

const MEGABYTE = 1000;

/** `PDF, 340 kB`: what somebody should know before opening a file. */
export function describeFile({ extension, kilobytes }: Media): string {
  const type = extension.replace('.', '').toUpperCase() || 'file';
  const size =
    kilobytes < MEGABYTE
      ? `${Math.max(1, Math.round(kilobytes))} kB`
      : `${(kilobytes / MEGABYTE).toFixed(1)} MB`;
  return `${type}, ${size}`;
}
