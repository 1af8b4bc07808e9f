export { filesOfEntry, SITE_FILES, SOCIAL_IMAGE } from './files.ts';
export { firstLetterOf, letterPart } from './letters.ts';
export { formerMediaPath, MEDIA_FOLDER, mediaOf, mediaPath } from './media-path.ts';
export {
  type PublishedPages,
  pagesInBooklet,
  pagesInMenu,
  relatedPages,
  sortByOrder,
  sortByPlace,
} from './page-lists.ts';
export { CONTENTS_FROM, FRAME_PARTS, isSectionLevel, PartNames, sectionHeadingOf } from './part-names.ts';
export { chapterPart, hasOverviewPart } from './parts-of-overview.ts';
export {
  type Listed,
  type ListedBy,
  partsOfContent,
  partsOfPage,
  type Section,
  sectionsOfPage,
} from './parts-of-page.ts';
export { type PictureFormat, sharedPath, sharedSize, sizesOf, toSrcset, usualPath } from './picture-sizes.ts';
export { titled, withTitledFiles } from './titled-files.ts';
