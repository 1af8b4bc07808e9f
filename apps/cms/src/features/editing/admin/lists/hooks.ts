/** Strapi's hook by which the columns of a list can be changed. */
export const LIST_COLUMNS = 'Admin/CM/pages/ListView/inject-column-in-table';
/** And the one by which its filters can. */
export const LIST_FILTERS = 'Admin/CM/pages/ListView/inject-in-filters';
