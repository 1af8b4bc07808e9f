import { LANGUAGES, type Language } from '@pain/schema';

/** `in Polish`: what somebody should know before opening something. */
export function describeLanguage(language: Language): string {
  return `in ${LANGUAGES[language]}`;
}
