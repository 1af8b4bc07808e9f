import { createGlobalStyle } from 'styled-components';

/** On the box of the editor: what it stands in is known by it. */
export const TEXT_BOX = 'data-text-box';

/**
 * Lets the toolbar of a long text stay in view while it is scrolled. Strapi's boxes around it hide what
 * is wider than they are, by which the toolbar would stick to them; they never scroll. To cut it off
 * does the same for the eye.
 */
export const KeepToolbarInView = createGlobalStyle`
  div:has(> [data-strapi-main-content] [${TEXT_BOX}]),
  [data-strapi-main-content]:has([${TEXT_BOX}]),
  [data-size][data-state='open']:has([${TEXT_BOX}]),
  [role='region'][data-state='open']:has([${TEXT_BOX}]) {
    overflow: clip;
  }
`;
