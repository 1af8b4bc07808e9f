import { LANGUAGES, type Language, type Media } from '@pain/schema';

const MEGABYTE = 1000;

/**
 * `PDF, 340 kB`: what somebody should know before opening a file; first its language, if that is not English.
 */
export function describeFile({ extension, kilobytes }: Media, language: Language | null = null): string {
  const type = extension.replace('.', '').toUpperCase() || 'file';
  const size =
    kilobytes < MEGABYTE
      ? `${Math.max(1, Math.round(kilobytes))} kB`
      : `${(kilobytes / MEGABYTE).toFixed(1)} MB`;
  return [...(language ? [describeLanguage(language)] : []), type, size].join(', ');
}

/** `in Polish`: what somebody should know before opening something. */
export function describeLanguage(language: Language): string {
  return `in ${LANGUAGES[language]}`;
}
