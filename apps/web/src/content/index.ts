/** How others ask the CMS: `@pain/web/cms`. Kept apart from the build entry, which brings all of Astro with it. */
export { type Ask, connectToCms } from './ask-cms.ts';
export { CmsError } from './cms-error.ts';
export { askState, type PublicationState } from './publication.ts';
export { askHistory, type PublicationEvent } from './publication-history.ts';
