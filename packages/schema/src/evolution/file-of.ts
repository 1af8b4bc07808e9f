import { blocks } from '../blocks/index.ts';
import { contentTypeUid } from '../definitions/naming.ts';
import { contentTypes } from '../types/index.ts';

/**
 * The file of this repository that defines a content type or component, or would, by
 * its uid: messages name it.
 */
export function fileOf(uid: string): string {
  const name = uid.slice(uid.lastIndexOf('.') + 1);
  if (uid.startsWith('api::')) return `packages/schema/src/types/${fileOfType(uid) ?? name}.ts`;
  const block = uid.startsWith('blocks.') ? name : ownerOf(name);
  return block === undefined
    ? `packages/schema/src/components/${name}.ts`
    : `packages/blocks/${block}/definition.ts`;
}

/** That of a type with one entry has its plural: site settings. */
function fileOfType(uid: string): string | undefined {
  const type = contentTypes.find(({ name }) => contentTypeUid(name) === uid);
  return type?.kind === 'single' ? type.plural : type?.name;
}

/** The block that alone has a group: `key-dates` of `key-dates-dates`, as `npm run new` names them. */
function ownerOf(group: string): string | undefined {
  return blocks.find(({ name }) => group.startsWith(`${name}-`))?.name;
}
