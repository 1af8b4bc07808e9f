/** Where Strapi keeps the language that somebody chose in their profile. */
const LANGUAGE = 'strapi-admin-language';

/** British English for whoever has chosen nothing: Strapi's own is American, where 11/12 is the 12th of November. */
export function speakBritish(): void {
  if (window.localStorage.getItem(LANGUAGE) === null) window.localStorage.setItem(LANGUAGE, 'en-GB');
}
