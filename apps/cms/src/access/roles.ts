import { contentTypes, contentTypeUid } from '@pain/schema';
import type { Core } from '@strapi/strapi';

interface Role {
  /** Strapi's own code of the role that this one takes the place of. */
  code: string;
  name: string;
  description: string;
  actions: readonly string[];
}

const MEDIA = [
  'plugin::upload.read',
  'plugin::upload.assets.create',
  'plugin::upload.assets.update',
  'plugin::upload.assets.download',
  'plugin::upload.assets.copy-link',
];
const WRITE = ['create', 'read', 'update'].map(explorer);

/** Besides Strapi's Super Admin. Those who need other rights get a role of their own in the admin's settings. */
const ROLES: readonly Role[] = [
  {
    code: 'strapi-editor',
    name: 'Content editor',
    description: 'Writes, publishes, unpublishes and deletes all content.',
    actions: [...WRITE, explorer('delete'), explorer('publish')],
  },
  {
    code: 'strapi-author',
    name: 'Contributor',
    description: 'Writes drafts of all content. Cannot publish or delete.',
    actions: WRITE,
  },
];

/** Gives the two roles of the service their names and rights, for every content type that there is. */
export async function setUpRoles(strapi: Core.Strapi): Promise<void> {
  for (const role of ROLES) await setUpRole(strapi, role);
}

async function setUpRole(strapi: Core.Strapi, { code, name, description, actions }: Role): Promise<void> {
  const roles = strapi.service('admin::role');
  const found = await roles.findOne({ code });
  const role = found ?? (await roles.create({ code, name, description }));
  await strapi.db.query('admin::role').update({ where: { id: role.id }, data: { name, description } });
  await roles.assignPermissions(role.id, [...contentPermissions(strapi, actions), ...MEDIA.map(permission)]);
}

function contentPermissions(strapi: Core.Strapi, wanted: readonly string[]) {
  const subjects = contentTypes.map(({ name }) => contentTypeUid(name));
  const actions = strapi
    .service('admin::permission')
    .actionProvider.values()
    .filter(({ actionId }: { actionId: string }) => wanted.includes(actionId));
  return strapi
    .service('admin::content-type')
    .getPermissionsWithNestedFields(actions)
    .filter(({ subject }: { subject: string }) => subjects.includes(subject));
}

function permission(action: string) {
  return { action, subject: null, properties: {}, conditions: [] };
}

function explorer(action: string): string {
  return `plugin::content-manager.explorer.${action}`;
}
