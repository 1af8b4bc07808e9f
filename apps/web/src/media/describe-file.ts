import type { Language, Media } from '@pain/schema';
import { describeLanguage } from '../languages/mark-language.ts';

const MEGABYTE = 1000;

/** `PDF, 340 kB`: what somebody should know before opening a file; first its language, if that is not English. */
export function describeFile({ extension, kilobytes }: Media, language: Language | null = null): string {
  const type = extension.replace('.', '').toUpperCase() || 'file';
  const size =
    kilobytes < MEGABYTE
      ? `${Math.max(1, Math.round(kilobytes))} kB`
      : `${(kilobytes / MEGABYTE).toFixed(1)} MB`;
  return [...(language ? [describeLanguage(language)] : []), type, size].join(', ');
}
