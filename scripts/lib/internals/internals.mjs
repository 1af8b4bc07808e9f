import { ADMIN_LIBRARIES } from './admin.mjs';
import { EDIT_VIEW_LIBRARIES } from './edit-view.mjs';
import { PLUGIN_LIBRARIES } from './plugins.mjs';
import { SERVER_LIBRARIES } from './server.mjs';
import { SITE_LIBRARIES } from './site.mjs';

/** Everything that leans on the insides of somebody else's code, by where it runs. */
export const ROOMS = [
  { title: 'The admin, in the browser', libraries: ADMIN_LIBRARIES },
  { title: 'The form of an entry, in the browser', libraries: EDIT_VIEW_LIBRARIES },
  { title: 'The CMS, on the server', libraries: SERVER_LIBRARIES },
  { title: "Strapi's plugins, on the server", libraries: PLUGIN_LIBRARIES },
  { title: 'The website', libraries: SITE_LIBRARIES },
];
