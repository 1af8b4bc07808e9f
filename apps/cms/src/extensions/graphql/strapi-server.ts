import { guardRoute } from '../../strapi-setup/graphql/guard-route';
import { loadAhead } from '../../strapi-setup/graphql/load-ahead';

/**
 * Strapi's place for changing a plugin: whole lists are read at once, and what asks for too much is refused.
 */
export default (plugin: Parameters<typeof loadAhead>[0] & Parameters<typeof guardRoute>[0]) =>
  guardRoute(loadAhead(plugin));
