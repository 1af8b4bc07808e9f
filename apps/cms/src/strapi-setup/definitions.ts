import {
  blocks,
  type Component,
  type ContentType,
  components,
  componentTypeName,
  componentUid,
  contentTypes,
  toStrapiComponent,
  toStrapiContentType,
  typeName,
} from '@pain/schema';
import type { Core } from '@strapi/strapi';
import { uidOf } from '../kernel/content-types';

interface Plugin {
  register(context: { strapi: Core.Strapi }): unknown;
}

/**
 * Registers every content type, component and block of packages/schema with Strapi, before anything else
 * of a plugin is registered.
 *
 * Strapi would load them from a file each, of one line. It has no place for code between loading files and
 * the first plugin's `register`, and the plugin i18n adds fields to every type that it finds then; so this
 * wraps the first plugin's.
 */
export function defineFirst<P extends Plugin>(plugin: P): P {
  return {
    ...plugin,
    register: async (context: { strapi: Core.Strapi }) => {
      defineTypes(context.strapi);
      await plugin.register(context);
    },
  };
}

/** Names the types that the admin has inputs of its own for. */
export function registerInputs(strapi: Core.Strapi): void {
  strapi.customFields.register({ name: 'grid', type: 'text' });
}

/**
 * Refuses to start without a type: Strapi would then drop its tables.
 *
 * @throws Error that names the types.
 */
export function refuseUndefined(strapi: Core.Strapi): void {
  const missing = contentTypes.map(uidOf).filter((uid) => strapi.contentType(uid) === undefined);
  if (missing.length === 0) return;
  throw new Error(
    `Strapi started without ${missing.join(', ')}, and would delete their entries.\nSee that src/extensions/content-manager is compiled and its plugin is enabled.`,
  );
}

/**
 * Leaves alone what Strapi has loaded from a file that an older version left in `dist`: neither
 * build nor turbo removes one.
 */
function defineTypes(strapi: Core.Strapi): void {
  const apis = strapi.get('apis');
  for (const type of contentTypes) if (!apis.get(type.name)) apis.add(type.name, toApi(type));
  const registry = strapi.get('components');
  const missing = [...components, ...blocks].map(toLoadedComponent).filter(([uid]) => !registry.get(uid));
  registry.add(Object.fromEntries(missing));
}

/** As Strapi's loader of `src/api` would hand it on. */
function toApi(type: ContentType): object {
  const schema = { ...toStrapiContentType(type), apiName: type.name, globalId: typeName(type.name) };
  return { contentTypes: { [type.name]: { schema, actions: {}, lifecycles: {} } } };
}

/** As Strapi's loader of `src/components` would hand it on, with its uid. */
function toLoadedComponent(component: Component): [string, object] {
  const { category, name } = component;
  const uid = componentUid(category, name);
  const known = { uid, category, modelType: 'component', modelName: name };
  const globalId = componentTypeName(category, name);
  const __schema__ = toStrapiComponent(component);
  return [uid, { ...toStrapiComponent(component), ...known, globalId, __schema__ }];
}
