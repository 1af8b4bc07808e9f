/**
 * How others ask the CMS: `@pain/web/cms`. Kept apart from the build entry, which brings all
 * that makes a site with it.
 */
export { type Ask, connectToCms } from './ask-cms.ts';
export { CmsError } from './cms-error.ts';
export { readSuspects } from './noted-suspects.ts';
export {
  askChanges,
  askLostRelations,
  askState,
  CHANGES_LIMIT,
  type LostRelation,
  type PublicationChange,
} from './publication.ts';
