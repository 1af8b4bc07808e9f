/** What Strapi keeps in the browser when somebody has closed its greetings. */
const DISMISSED: Readonly<Record<string, unknown>> = {
  STRAPI_GUIDED_TOUR: { enabled: false },
  'STRAPI_MEDIA_LIBRARY_BANNER_DISMISSED_FOR_false:false': true,
};

/**
 * Closes, before anybody sees them, Strapi's tour for developers and the banner about its own news. Clinical
 * staff have no use for either, and both lead away from the hospital's own site.
 */
export function dismissStrapiPromotions(): void {
  for (const [key, value] of Object.entries(DISMISSED)) {
    window.localStorage.setItem(key, JSON.stringify(value));
  }
}

/** Where Strapi keeps the language that somebody chose in their profile. */
const LANGUAGE = 'strapi-admin-language';

/**
 * Sets British English for everybody who has chosen no language: Strapi's own is American, where 11/12 is the
 * 12th of November.
 */
export function speakBritish(): void {
  if (window.localStorage.getItem(LANGUAGE) === null) window.localStorage.setItem(LANGUAGE, 'en-GB');
}
