/**
 * The macro options that we use of each component, after its macro-options.json. A component that isn't here
 * isn't in the stylesheet either.
 */
export interface NhsParams {
  'action-link': { text: string; href: string };
  breadcrumb: { items: Link[] };
  button: {
    text: string;
    type: 'button' | 'submit';
    small?: true;
    variant?: 'secondary';
    classes?: string;
    attributes?: Record<string, string>;
  };
  card: Card;
  details: { summary: { text: string }; html: string; id?: string; classes?: string };
  'do-dont-list': { heading: Heading; type: 'tick' | 'cross'; items: { text: string }[] };
  footer: { navigation: FooterColumn[]; meta: { html: string }; copyright: { text: string } };
  header: Header;
  images: { html: string; caption?: { text: string } };
  input: {
    label: { text: string; size: 'm' };
    id: string;
    name: string;
    type: 'search';
    autocomplete: 'off';
  };
  'inset-text': { html: string };
  'notification-banner': {
    title: { text: string; id: string; visuallyHiddenText: string };
    heading: Heading;
    html: string;
    classes: string;
    disableAutoFocus: true;
  };
  'skip-link': { href: string; text: string };
  'summary-list': { rows: { key: { text: string }; value: { html: string } }[] };
  tables: {
    caption: { text: string; size: 'm' };
    head: { html: string }[];
    rows: { html: string; header: string }[][];
    firstCellIsHeader: boolean;
    responsive: true;
  };
  tag: { text: string };
  'warning-callout': { heading: Heading; html: string };
}
export type NhsComponent = keyof NhsParams;

const USED: Record<NhsComponent, true> = {
  'action-link': true,
  breadcrumb: true,
  button: true,
  card: true,
  details: true,
  'do-dont-list': true,
  footer: true,
  header: true,
  images: true,
  input: true,
  'inset-text': true,
  'notification-banner': true,
  'skip-link': true,
  'summary-list': true,
  tables: true,
  tag: true,
  'warning-callout': true,
};
/** The components in use, among them those that the header's template takes in. */
export const NHS_COMPONENTS = Object.keys(USED);

interface Link {
  text: string;
  href: string;
}
interface Heading {
  text: string;
  level: number;
  size?: 'm';
}
interface Card {
  heading: Heading;
  href?: string;
  clickable?: true;
  variant?: 'non-urgent' | 'urgent' | 'emergency';
  description?: { text: string };
}
interface Header {
  service: Link;
  organisation: { name: string };
  logo: { ariaLabel: string };
  search: { action: string; label: { visuallyHiddenText: string } };
  navigation: { items: (Link & { current: boolean; active: boolean })[] };
}
interface FooterColumn {
  heading: { text: string };
  /** Stands above the links. */
  html?: string | undefined;
  items?: Link[] | undefined;
}
