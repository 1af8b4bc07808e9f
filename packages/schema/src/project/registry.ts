import { blocks } from '../blocks/index.ts';
import { components } from '../components/index.ts';
import { componentUid } from '../definitions/naming.ts';

const all = [...components, ...blocks] as const;

type Uid<C> = C extends { category: infer Category extends string; name: infer Name extends string }
  ? `${Category}.${Name}`
  : never;
/** The uid of a component or block in Strapi, such as `blocks.care-card`. */
export type ComponentUid = Uid<(typeof all)[number]>;

/** The component or block with this uid, or nothing when there is none any more. */
export function findComponent(uid: string): (typeof all)[number] | undefined {
  return all.find(({ category, name }) => componentUid(category, name) === uid);
}

/**
 * The component or block with this uid.
 *
 * @throws Error when packages/schema defines none, which types exclude.
 */
export function componentNamed(uid: ComponentUid): (typeof all)[number] {
  const found = findComponent(uid);
  if (!found) throw new Error(`packages/schema defines no component "${uid}". Add it to its registry.`);
  return found;
}
