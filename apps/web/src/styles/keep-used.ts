import { PurgeCSS } from 'purgecss';
import { listUsers } from './list-users.ts';

/** Templates put these names together from parts, so that no source holds them as a whole. */
const MADE_BY_TEMPLATES = [
  'nhsuk-card--care--non-urgent',
  'nhsuk-card--care--urgent',
  'nhsuk-card--care--emergency',
  'nhsuk-card--feature',
  'nhsuk-card--warning',
  'nhsuk-button--secondary',
  'nhsuk-button--icon',
  'nhsuk-grid-column-one-quarter',
  'nhsuk-label--m',
  'nhsuk-table__caption--m',
  'nhsuk-list--tick',
  'nhsuk-list--cross',
  'nhsuk-icon--tick',
  'nhsuk-icon--cross',
  'nhsuk-icon--search',
  'nhsuk-icon--arrow-right-circle',
];
/** What the templates in use can do and the site does not: other colours and kinds of a component. */
const NEVER_SHOWN = [
  /--(?:reverse|white|inline|compact|striped|primary|success|summary|top-task)$/,
  /^nhsuk-tag--/,
  /^nhsuk-button--(?!small|icon|secondary$)/,
  'nhsuk-card--secondary',
  /^nhsuk-input--(?:error|code|width|large)/,
  /^nhsuk-form-group--error/,
  /^nhsuk-input-wrapper__/,
  /^nhsuk-scroll/,
  /__(?:account|menu)/,
  /^nhsuk-(?:card|summary-list)__(?:action|img)/,
  /^nhsuk-(?:error-message|hint|caption)/,
  /^nhsuk-table__header--/,
];

/**
 * Drops the rules of a stylesheet that no page can use. What may be used is read from our sources and the
 * NHS's templates, never from content: the stylesheet is the same whatever staff write.
 */
export async function keepUsed(css: string): Promise<string> {
  const [result] = await new PurgeCSS().purge({
    content: listUsers(),
    css: [{ raw: css }],
    safelist: MADE_BY_TEMPLATES,
    blocklist: NEVER_SHOWN,
    // Addresses come from content.
    dynamicAttributes: ['href'],
    variables: true,
    keyframes: true,
  });
  if (result === undefined) throw new Error('PurgeCSS answered nothing for the stylesheet.');
  return result.css;
}
