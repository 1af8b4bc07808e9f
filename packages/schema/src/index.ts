import type { blocks } from './blocks/index.ts';
import type { BlockValue, DocumentOf } from './definitions.ts';
import type { contentTypes } from './types/index.ts';

export { foldAddress } from './addresses/fold-address.ts';
export {
  type KnownAddresses,
  LONGEST_QUERY,
  type Meant,
  MeantAddresses,
} from './addresses/meant-addresses.ts';
export { SiteAddresses } from './addresses/site-addresses.ts';
export { type FlowingBlock, isFlowing, levelAfter, levelWithoutGap } from './blocks/headings.ts';
export { blocks } from './blocks/index.ts';
export { dayInBritain, startOfDayInBritain } from './british-day.ts';
export { components } from './components/index.ts';
export {
  ContentError,
  type ContentFault,
  describeFault,
  type FaultyEntry,
  faultsOf,
  publicationOf,
} from './content-error.ts';
export * from './dates/index.ts';
export type {
  BlockValue,
  Component,
  ComponentValue,
  ContentType,
  DocumentOf,
  Fields,
} from './definitions.ts';
export { isExpectedHost, isSentTwice } from './expected-host.ts';
export * from './fields/index.ts';
export { readGrid } from './grid/read-grid.ts';
export { findUnevenRows, padRows, type UnevenRow } from './grid/uneven-rows.ts';
export { writeGrid } from './grid/write-grid.ts';
export { KEEP_ALIVE_MS } from './keep-alive.ts';
export { LANGUAGES, type Language } from './languages.ts';
export { mapAddresses } from './links/map-addresses.ts';
export { findWrappedIn, isShortLink, isWrapped, unwrapLink, unwrapLinksIn } from './links/unwrap-link.ts';
export { componentTypeName, componentUid, contentTypeUid, queryName, typeName } from './naming.ts';
export { OVERVIEW_PATHS } from './overview-paths.ts';
export {
  addressOf,
  decodeAddress,
  encodeAddress,
  hostOf,
  localAddress,
  nameOfPage,
  normalisePath,
  PATH_LENGTH,
  type PathStep,
  pathTo,
  trailTo,
} from './page-path.ts';
export { parseDraft } from './project/draft.ts';
export { ANSWER, toDraftDocument, toGraphqlDocument, toIdentityDocument } from './project/graphql.ts';
export { nameOfEntry, parseDocument } from './project/parser.ts';
export {
  type EditView,
  type StrapiComponent,
  type StrapiContentType,
  toEditView,
  toStrapiComponent,
  toStrapiContentType,
} from './project/strapi.ts';
export { isSameState, type PublicationState, publicationState } from './publication-state.ts';
export { hasQuery, normaliseSource, sourcesOf } from './redirect-source.ts';
export { type ComponentUid, componentNamed, findComponent } from './registry.ts';
export { isOneList, joinLists, numberAfter } from './rich-text/lists.ts';
export { compareWords, toSameWords } from './same-words.ts';
export { schedule, scheduleSpans } from './schedule.ts';
export { findBackward, type Span } from './spans.ts';
export { cleanRichText } from './text/clean-rich-text.ts';
export { cleanRuns, cleanText } from './text/clean-text.ts';
export { foldText } from './text/fold-text.ts';
export { type Phone, type PhonePart, readPhone, readPhones } from './text/phone.ts';
export { dialledBy, isUnclearPhone } from './text/phone-address.ts';
export { alert } from './types/alert.ts';
export { department } from './types/department.ts';
export { faq } from './types/faq.ts';
export { contentTypes } from './types/index.ts';
export { page } from './types/page.ts';
export { redirect } from './types/redirect.ts';
export { resource } from './types/resource.ts';
export { siteSettings } from './types/site-settings.ts';
export { teamRole } from './types/team-role.ts';
export { testimonial } from './types/testimonial.ts';

/** A published entry of any type, told apart by `type`. */
export type Document = DocumentOf<(typeof contentTypes)[number]>;
/** The name of a content type. */
export type DocumentType = Document['type'];
/** The published entry of one type. */
export type DocumentNamed<Type extends DocumentType> = Extract<Document, { type: Type }>;
/** A block of a page, told apart by `block`. */
export type Block = BlockValue<(typeof blocks)[number]>;
/** One block. */
export type BlockNamed<Name extends Block['block']> = Extract<Block, { block: Name }>;
