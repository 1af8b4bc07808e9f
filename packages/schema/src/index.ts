import type { blocks } from './blocks/index.ts';
import type { BlockValue, DocumentOf } from './definitions/definitions.ts';
import type { contentTypes } from './types/index.ts';

export { foldAddress } from './addresses/fold-address.ts';
export { followRedirect } from './addresses/follow-redirect.ts';
export {
  LONGEST_QUERY,
  MeantAddresses,
} from './addresses/meant-addresses.ts';
export {
  addressOf,
  decodeAddress,
  encodeAddress,
  hostOf,
  isFilePath,
  isWithinSite,
  localAddress,
  nameOfPage,
  normalisePath,
  PATH_LENGTH,
  type PathStep,
  pathTo,
  trailTo,
} from './addresses/page-path.ts';
export { dialledBy, isUnclearPhone } from './addresses/phone-address.ts';
export { foldCase, hasQuery, normaliseSource, sourcesOf } from './addresses/redirect-source.ts';
export { SiteAddresses } from './addresses/site-addresses.ts';
export { addressOfTarget, type TargetAddresses } from './addresses/target-address.ts';
export { type FlowingBlock, headingsOf, isFlowing, levelAfter, levelWithoutGap } from './blocks/headings.ts';
export { blocks } from './blocks/index.ts';
export { summariseBlock } from './blocks/summarise-block.ts';
export {
  type ControlOutcome,
  describePublisherFault,
  type PublisherFault,
  readControlAnswer,
} from './control/read-answer.ts';
export {
  CONTROL_API_HEADER,
  CONTROL_API_VERSION,
  type ControlRoute,
  type ControlRouteName,
  controlRoutes,
  NOTHING_SENT,
} from './control/routes.ts';
export type {
  HeldSite,
  MirrorState,
  PublisherProblem,
  PublisherState,
  Receipt,
  ReceiptQuestion,
  ReleaseSummary,
  SiteChange,
  SiteWarning,
} from './control/shapes.ts';
export { dayInBritain, startOfDayInBritain } from './dates/british-day.ts';
export { readDate } from './dates/read-date.ts';
export { readMoment, splitMoment, type TypedMoment } from './dates/read-moment.ts';
export type { Reading } from './dates/reading.ts';
export { isStoredDay, isStoredInstant } from './dates/stored.ts';
export { sayDay, sayMoment, writeDay, writeMoment } from './dates/write.ts';
export {
  BLOCK_GROUPS,
  type BlockDefinition,
  type BlockGroup,
  defineBlock,
} from './definitions/block.ts';
export {
  type Component,
  type ContentType,
  defineCollection,
  type Fields,
  isRouted,
  partRouteOf,
  type RoutedType,
} from './definitions/definitions.ts';
export { EMPTY, isAbsent, isOffered } from './definitions/field.ts';
export type { FileName, InputFields, Pointer } from './definitions/input.ts';
export {
  aliasOf,
  componentTypeName,
  componentUid,
  contentTypeUid,
  queryName,
  typeName,
} from './definitions/naming.ts';
export type { PageList, Route } from './definitions/route.ts';
export { isOver, isWithin, shownWindow, type Window } from './definitions/shown-window.ts';
export { findBackward, type Span } from './definitions/spans.ts';
export {
  ContentError,
  type ContentFault,
  describeFault,
  type FaultyEntry,
  faultsOf,
  publicationOf,
} from './errors/content-error.ts';
export { messageOf } from './errors/message-of.ts';
export { completeDocument } from './evolution/complete-document.ts';
export { formerUidsOf, toCurrentNames } from './evolution/to-current-names.ts';
export * from './fields/index.ts';
export { LANGUAGES, type Language } from './fields/languages.ts';
export { CODE_FOLDERS, OVERVIEW_PATHS } from './fields/slug.ts';
export { readGrid, writeGrid } from './grid/grid.ts';
export { findUnevenRows, padRows, type UnevenRow } from './grid/uneven-rows.ts';
export { readLink, sayLink } from './links/read-link.ts';
export { addressesIn, isShortLink, isWrapped, unwrapLink, unwrapLinksIn } from './links/unwrap-link.ts';
export { parseDraft } from './project/draft.ts';
export { answerOf, type Samples } from './project/examples.ts';
export { ANSWER, toDraftDocument, toGraphqlDocument, toIdentityDocument } from './project/graphql.ts';
export { mapAddresses } from './project/map-addresses.ts';
export { type ListedType, listedTypes, ownPaths, routedTypes } from './project/own-pages.ts';
export { parseDocument } from './project/parser.ts';
export { type PageValues, readPage } from './project/read-page.ts';
export {
  choiceWords,
  componentNamed,
  components,
  findComponent,
  findType,
} from './project/registry.ts';
export { schedule, scheduleSpans } from './project/schedule.ts';
export {
  type EditView,
  toEditView,
  toStrapiComponent,
  toStrapiContentType,
} from './project/strapi.ts';
export { nameOfEntry, showTitle, titleOf } from './project/titles.ts';
export {
  type FoundField,
  fieldNamed,
  fieldsIn,
  fieldsOfPart,
  holdsParts,
  mapFields,
} from './project/walk-fields.ts';
export { isSameState, type PublicationState, publicationState } from './publication/publication-state.ts';
export {
  byKey,
  type EntryRef,
  entryRef,
  fileRef,
  isSameEntry,
  keyOf,
  parseKey,
  toEntryRef,
} from './refs/entry-ref.ts';
export {
  type DocumentNode,
  MARK_ORDER,
  SIMPLE_MARKS,
  type SimpleMark,
  UNKNOWN,
  UNKNOWN_INLINE,
} from './rich-text/document-nodes.ts';
export { fromDocument, fromNode } from './rich-text/from-document.ts';
export { type LinkValue, linksIn, linkTarget, mapLinks } from './rich-text/links.ts';
export { isOneList, numberAfter } from './rich-text/lists.ts';
export { type Script, writeScript } from './rich-text/raised-letters.ts';
export { toDocument, toNode } from './rich-text/to-document.ts';
export {
  BROWSER_LIMITS,
  isExpectedHost,
  isSentTwice,
  KEEP_ALIVE_MS,
  STALLED_MS,
} from './servers/requests.ts';
export { requireNode } from './servers/require-node.ts';
export { cleanRichText } from './text/clean-rich-text.ts';
export { cleanText } from './text/clean-text.ts';
export { foldText } from './text/fold-text.ts';
export { isRightToLeft, scriptOf } from './text/language-tag.ts';
export { type Phone, readPhones } from './text/phone.ts';
export { compareWords, toSameWords } from './text/same-words.ts';
export { nameSome, saySome } from './text/some.ts';
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
export { isRecord, mapRecords, recordsOf, textOf, type Values } from './values/values.ts';

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
