/**
 * The macro options that we use of each component, after its macro-options.json. A component that isn't here isn't in
 * the stylesheet either.
 */
export interface NhsParams {
  'action-link': { text: string; href: string };
  breadcrumb: { items: { text: string; href: string }[] };
  card: Card;
  details: {
    summary: { text: string };
    html: string;
    id?: string;
    variant?: 'expander';
    classes?: string;
    attributes?: Attributes;
  };
  'do-dont-list': {
    heading: Heading;
    type: 'tick' | 'cross';
    items: { text: string }[];
    hidePrefix?: boolean;
  };
  footer: { navigation: FooterColumn[]; meta: { html: string }; copyright: { text: string } };
  header: Header;
  images: { html: string; caption?: { text: string }; classes?: string };
  'inset-text': { html: string };
  'notification-banner': {
    title: { text: string; id?: string };
    html: string;
    role?: string;
    disableAutoFocus: true;
    attributes?: Attributes;
  };
  'skip-link': { href: string; text: string };
  'summary-list': { rows: { key: { text: string }; value: { html: string } }[] };
  tables: {
    caption: { text: string; size: 'm' };
    head: { text: string }[];
    rows: { text: string; header?: string }[][];
    firstCellIsHeader: boolean;
    responsive: true;
  };
  tag: { text: string; classes?: string };
  'warning-callout': { heading: Heading; html: string };
}
export type NhsComponent = keyof NhsParams;

type Attributes = Record<string, string>;
interface Heading {
  text: string;
  level?: number;
  size?: 's' | 'm' | 'l';
}
interface Card {
  heading: Heading;
  href?: string;
  clickable?: true;
  variant?: 'non-urgent' | 'urgent' | 'emergency' | 'feature';
  description?: { text: string } | { html: string };
  image?: { html: string };
}
interface Header {
  service: { text: string; href: string };
  organisation: { name: string };
  logo: { ariaLabel: string };
  navigation: { items: { text: string; href: string; current: boolean; active: boolean }[] };
}
interface FooterColumn {
  heading: { text: string };
  items?: { text: string; href: string }[];
  html?: string;
}
