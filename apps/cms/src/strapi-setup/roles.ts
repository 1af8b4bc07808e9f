import { contentTypes, schedule } from '@pain/schema';
import type { Core } from '@strapi/strapi';
import { uidOf } from '../kernel/content-types';
import { CREATE, DELETE, PUBLISH, READ, SIGN_OFF, UPDATE } from '../kernel/people/rights';

interface Role {
  /** That of Strapi's own role that this one takes the place of, or one of ours. */
  code: string;
  name: string;
  description: string;
  actions: readonly string[];
  /** Rights that are not of one type. */
  general: readonly string[];
}

const MEDIA = [
  'plugin::upload.read',
  'plugin::upload.assets.create',
  'plugin::upload.assets.update',
  'plugin::upload.assets.download',
  'plugin::upload.assets.copy-link',
];
const WRITE = [CREATE, READ, UPDATE];

/**
 * Besides Strapi's Super Admin. Those who need other rights get a role of their own in the admin's settings.
 */
const ROLES: readonly Role[] = [
  {
    code: 'strapi-editor',
    name: 'Content editor',
    description: 'Writes, publishes, unpublishes and deletes all content.',
    actions: [...WRITE, DELETE, PUBLISH],
    general: [...MEDIA, SIGN_OFF],
  },
  {
    code: 'strapi-author',
    name: 'Contributor',
    description: 'Writes drafts of all content. Cannot publish or delete.',
    actions: WRITE,
    general: MEDIA,
  },
  {
    code: 'clinical-reviewer',
    name: 'Clinical reviewer',
    description: 'Reads all content and signs it off. Cannot write or publish.',
    actions: [READ],
    general: ['plugin::upload.read', SIGN_OFF],
  },
];

/** Gives the roles of the service their names and rights, for every content type that there is. */
export async function setUpRoles(strapi: Core.Strapi): Promise<void> {
  for (const role of ROLES) await setUpRole(strapi, role);
}

async function setUpRole(
  strapi: Core.Strapi,
  { code, name, description, actions, general }: Role,
): Promise<void> {
  const roles = strapi.service('admin::role');
  const found = await roles.findOne({ code });
  const role = found ?? (await roles.create({ code, name, description }));
  await strapi.db.query('admin::role').update({ where: { id: role.id }, data: { name, description } });
  await roles.assignPermissions(role.id, [
    ...contentPermissions(strapi, actions),
    ...general.map(permission),
  ]);
}

interface Permission {
  action: string;
  subject: string;
  properties: { fields?: string[] };
}

function contentPermissions(strapi: Core.Strapi, wanted: readonly string[]): Permission[] {
  const subjects: string[] = contentTypes.map(uidOf);
  const actions = strapi
    .service('admin::permission')
    .actionProvider.values()
    .filter(({ actionId }: { actionId: string }) => wanted.includes(actionId));
  const permissions: Permission[] = strapi
    .service('admin::content-type')
    .getPermissionsWithNestedFields(actions)
    .filter(({ subject }: Permission) => subjects.includes(subject));
  return wanted.includes(PUBLISH) ? permissions : permissions.map(withoutPlanning);
}

/** A role that may not publish may not schedule it either, but sees the schedule. */
function withoutPlanning(permission: Permission): Permission {
  const { fields } = permission.properties;
  if (permission.action === READ || fields === undefined) return permission;
  return { ...permission, properties: { fields: fields.filter((field) => !(field in schedule)) } };
}

function permission(action: string) {
  return { action, subject: null, properties: {}, conditions: [] };
}
