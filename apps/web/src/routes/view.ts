import type {
  Block,
  BlockNamed,
  DocumentNamed,
  EntryRef,
  Language,
  Media,
  PageValues,
  RichText,
  RichTextNode,
} from '@pain/schema';

/** A link with its text. */
export interface LinkView {
  text: string;
  href: string;
}

/**
 * What is a link where its address can be followed, and words alone where not, such as a number that
 * no telephone understands.
 */
export interface LinkOrWords {
  text: string;
  href: string | null;
}

/** A question with its answer, as one page shows it. */
export interface FaqView {
  /** The fragment that leads to it, unique on the page. */
  anchor: string;
  question: string;
  answer: RichText;
}

/** Questions that stand together. */
export interface FaqGroup {
  /** Null for questions without a topic, and where the editor chose the questions one by one. */
  topic: string | null;
  /** The fragment that leads to its heading; null without one. */
  anchor: string | null;
  faqs: FaqView[];
}

/** A resource with its links resolved. */
export interface ResourceView {
  title: string;
  summary: string;
  publisher: string | null;
  /** That of its title, address and file; null for English. */
  language: Language | null;
  page: LinkView | null;
  address: string | null;
  file: Media | null;
  cover: Media | null;
}

/** A card that leads to another page. */
export interface CardView {
  title: string;
  href: string;
  summary: string;
}

/** A testimonial, as a page shows it. */
export type TestimonialView = Omit<DocumentNamed<'testimonial'>, 'consent' | 'order' | 'publishedAt'>;
export type TeamRoleView = Omit<DocumentNamed<'team-role'>, 'order' | 'publishedAt'>;

/** The blocks that point to other documents, with those documents in place. */
export interface ResolvedBlocks {
  text: { block: 'text'; body: AnchoredText };
  'faq-list': { block: 'faq-list'; heading: string | null; groups: FaqGroup[] };
  'team-roles': { block: 'team-roles'; heading: string | null; roles: TeamRoleView[] };
  testimonials: { block: 'testimonials'; heading: string | null; testimonials: TestimonialView[] };
  resources: { block: 'resources'; heading: string | null; resources: ResourceView[] };
  'page-cards': { block: 'page-cards'; heading: string | null; cards: CardView[] };
  'contact-details': { block: 'contact-details'; heading: string | null; contact: ContactView };
  'action-link': { block: 'action-link' } & LinkOrWords;
}

/** A text whose headings can be linked to. */
export type AnchoredText = (RichTextNode & { anchor?: string })[];

/** A block with nothing left to look up, by its name. */
export type ResolvedBlockNamed<Name extends Block['block']> = Name extends keyof ResolvedBlocks
  ? ResolvedBlocks[Name]
  : BlockNamed<Name>;
/** A block with nothing left to look up. */
export type ResolvedBlock = { [Name in Block['block']]: ResolvedBlockNamed<Name> }[Block['block']];

/** A block as a page shows it, by its name. */
export type BlockViewNamed<Name extends Block['block']> = ResolvedBlockNamed<Name> & {
  /** The fragment that leads to the block's heading; null for a block without one. */
  anchor: string | null;
};
/** A block as a page shows it. */
export type BlockView = { [Name in Block['block']]: BlockViewNamed<Name> }[Block['block']];

/** How to reach the service. */
export interface ContactView {
  phone: string | null;
  email: string | null;
  postalAddress: string | null;
  openingTimes: string | null;
}

/** What every page shows around its content. */
export interface SiteView {
  /** The public address of the home page. */
  home: string;
  serviceName: string;
  organisation: string;
  nhsLogo: boolean;
  navigation: LinkView[];
  departments: LinkOrWords[];
  footerLinks: LinkOrWords[];
  /** Where people report a problem or ask for another format. */
  feedback: LinkView | null;
  contact: ContactView;
  footerText: string | null;
  webmaster: { name: string | null; email: string | null };
  emergencyAdvice: RichText;
}

/** A message at the top of the page. */
export interface AlertView {
  heading: string;
  message: RichText;
  severity: DocumentNamed<'alert'>['severity'];
}

/** All that one page shows. */
export interface PageView {
  path: string;
  title: string;
  summary: string;
  /** What search engines and shared links say. */
  sharing: { title: string; description: string; image: Media | null; hidden: boolean };
  breadcrumbs: LinkView[];
  /** The page's sections; empty on a short page. */
  contents: LinkView[];
  related: LinkView[];
  blocks: BlockView[];
  review: PageValues['review'];
  /** The latest publication of anything in its content, as an ISO 8601 instant. */
  lastModified: string;
  alerts: AlertView[];
  site: SiteView;
}

/** One page of the site. */
export interface Route {
  /** With a slash at both ends. */
  path: string;
  /** The entry whose page it is; null for a page that lists those of a type. */
  entry: EntryRef | null;
  view: PageView;
  /**
   * Where in its entry each block of the view is written, such as `blocks.3`; null for what
   * the page shows on its own.
   */
  blockPaths: (string | null)[];
  /** The documents whose content it shows, the pages on its cards, and the alerts above it. */
  documents: EntryRef[];
  /** Of other pages, those that it names below its content, to read on. */
  related: EntryRef[];
  /** Changes exactly when what the page shows changes. */
  digest: string;
}
