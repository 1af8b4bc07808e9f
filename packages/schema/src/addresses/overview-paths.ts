/** Where the pages are that the website makes of all others. No page of the editors' may be there. */
export const OVERVIEW_PATHS = { search: '/search/', 'a-to-z': '/a-to-z/', booklet: '/booklet/' } as const;
