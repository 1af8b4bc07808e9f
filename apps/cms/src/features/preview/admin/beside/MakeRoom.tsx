import { createGlobalStyle } from 'styled-components';

/** How wide the page stands beside the form. */
export const PANE_WIDTH = 'clamp(460px, 36vw, 760px)';

/** Marks the panel that shows the page; the form and the panels beside it make room for it. */
export const ROOM = 'data-page-beside';

/** The panels of the edit view, which stand in the second column of Strapi's grid. */
const GRID = `div:has(> div > div > aside [${ROOM}])`;
/** Strapi's list of content types. */
const TYPES = 'div:has(+ [data-strapi-main-content])';

/**
 * Makes room for the page beside the form: in smaller windows the list of content types goes, and what stands
 * around the form is less.
 */
export const MakeRoom = createGlobalStyle`
  /* While a dialog is open, its library sets the padding of a body that does not scroll. */
  body,
  body[data-scroll-locked][data-scroll-locked] {
    padding-right: ${PANE_WIDTH};
  }
  ${GRID} {
    grid-template-columns: minmax(0, 1fr) 20rem;
  }
  ${GRID} > div {
    grid-column: span 1;
  }
  @media (max-width: 1799px) {
    ${TYPES} {
      display: none;
    }
    div:has(> [data-strapi-main-content]) {
      grid-template-columns: 1fr;
    }
    [data-strapi-main-content] main > div,
    [data-strapi-main-content] form > div {
      padding-inline: 2.4rem;
    }
  }
`;
