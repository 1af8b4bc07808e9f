/**
 * The macro options that we use of each component, after its macro-options.json. A component that isn't here isn't in
 * the stylesheet either.
 */
export interface NhsParams {
  'action-link': { text: string; href: string };
  breadcrumb: { items: Link[] };
  card: Card;
  details: { summary: { text: string }; html: string; id?: string; classes?: string };
  'do-dont-list': { heading: Heading; type: 'tick' | 'cross'; items: { text: string }[] };
  footer: { navigation: FooterColumn[]; meta: { html: string }; copyright: { text: string } };
  header: Header;
  images: { html: string; caption?: { text: string } };
  'inset-text': { html: string };
  'notification-banner': {
    title: { text: string; id: string };
    heading: Heading;
    html: string;
    classes: string;
    disableAutoFocus: true;
  };
  'skip-link': { href: string; text: string };
  'summary-list': { rows: { key: { text: string }; value: { html: string } }[] };
  tables: {
    caption: { text: string; size: 'm' };
    head: { text: string }[];
    rows: { text: string; header: string }[][];
    firstCellIsHeader: boolean;
    responsive: true;
  };
  tag: { text: string };
  'warning-callout': { heading: Heading; html: string };
}
export type NhsComponent = keyof NhsParams;

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
  navigation: { items: (Link & { current: boolean; active: boolean })[] };
}
interface FooterColumn {
  heading: { text: string };
  items: Link[];
}
