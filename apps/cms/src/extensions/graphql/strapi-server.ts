import { loadAhead } from '../../graphql/load-ahead';

/** Strapi's place for changing a plugin: whole lists are read at once. */
export default loadAhead;
