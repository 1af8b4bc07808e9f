import { createGlobalStyle } from 'styled-components';

/**
 * Keeps the buttons of the edit view in view on a desktop, with the other panels below them, which scroll on
 * their own where there are many. On smaller screens Strapi has the buttons at the foot of the window.
 * Strapi's column of panels bears no name, so it is known by what we put into it.
 */
export const KeepInView = createGlobalStyle`
  ${({ theme }) => theme.breakpoints.large} {
    /* Hidden overflow would make this box the one that the column sticks to, and it never scrolls. */
    [data-strapi-main-content]:has([data-entry-state]) {
      overflow-x: clip;
    }

    main div:has(> aside [data-entry-state]) {
      position: sticky;
      top: 0;
      /* Below the form Strapi leaves so much room, which would push a higher column up and out of view. */
      max-height: calc(100vh - 6rem);
      padding-block: ${({ theme }) => theme.spaces[2]};
      overflow-y: auto;
      overscroll-behavior: contain;
    }

    main aside:has([data-entry-state]) {
      position: sticky;
      top: 0;
      z-index: 1;
      flex-shrink: 0;
    }
  }
`;
