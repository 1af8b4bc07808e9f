import { blocks } from '../blocks/index.ts';
import type { Component, ContentType, Fields } from '../definitions/definitions.ts';
import { componentUid } from '../definitions/naming.ts';
import { contentTypes } from '../types/index.ts';

/** Every group of fields that a type or block holds, at any depth, by its first mention. */
export const components: readonly Component[] = [...new Set([...contentTypes, ...blocks].flatMap(groupsIn))];

function groupsIn({ fields }: { fields: Fields }): Component[] {
  return Object.values(fields).flatMap(({ of }) => (of ? [of, ...groupsIn(of)] : []));
}

const all: readonly Component[] = [...components, ...blocks];

/** The content type with this name, or nothing when there is none any more. */
export function findType(name: string): ContentType | undefined {
  return contentTypes.find((type) => type.name === name);
}

/** The component or block with this uid, or nothing when there is none any more. */
export function findComponent(uid: string): Component | undefined {
  return all.find(({ category, name }) => componentUid(category, name) === uid);
}

/**
 * The component or block with this uid.
 *
 * @throws Error when packages/schema defines none.
 */
export function componentNamed(uid: string): Component {
  const found = findComponent(uid);
  if (!found) throw new Error(`packages/schema defines no component "${uid}".`);
  return found;
}

/**
 * All keys that choices hold, with their words. A key has the same in all: Strapi's admin
 * translates them by the key alone.
 */
export const choiceWords: Readonly<Record<string, string>> = Object.fromEntries(
  [...contentTypes, ...all].flatMap(({ fields }) =>
    Object.values(fields).flatMap(({ choices = {} }) => Object.entries(choices)),
  ),
);
