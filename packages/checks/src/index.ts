export type { DeadLink, LinkFailure } from './advice/outer-links.ts';
export { type Checked, checkEntry } from './check-entry.ts';
export { describePlace, type Finding, type Level, type Place } from './content/finding.ts';
export { type Part, type Target, targetOf } from './content/links.ts';
export { readValues } from './content/read-entry.ts';
export {
  type ConsentStanding,
  consentWindow,
  isWithin,
  mayShow,
  standingOf,
  type Window,
} from './faults/consent.ts';
export { findFaults } from './faults/find-faults.ts';
export { staffHosts } from './faults/links.ts';
export type { AtPath, Site } from './faults/site.ts';
export { type AddressRule, makeAddressRule } from './hosts/public-hosts.ts';
export { filesOfEntry, SITE_FILES, SOCIAL_IMAGE } from './site/files.ts';
export { firstLetterOf, letterPart } from './site/letters.ts';
export { formerMediaPath, MEDIA_FOLDER, mediaOf, mediaPath } from './site/media-path.ts';
export {
  type PublishedPages,
  pagesInBooklet,
  pagesInMenu,
  relatedPages,
  sortByOrder,
  sortByPlace,
} from './site/page-lists.ts';
export {
  CONTENTS_FROM,
  FRAME_PARTS,
  isSectionLevel,
  PartNames,
  sectionHeadingOf,
} from './site/part-names.ts';
export { type AllPages, chapterPart, hasOverviewPart } from './site/parts-of-overview.ts';
export { type Listed, type ListedBy, partsOfContent, partsOfPage } from './site/parts-of-page.ts';
export {
  type PictureFormat,
  sharedPath,
  sharedSize,
  sizesOf,
  toSrcset,
  usualPath,
} from './site/picture-sizes.ts';
export { titled, withTitledFiles } from './site/titled-files.ts';
