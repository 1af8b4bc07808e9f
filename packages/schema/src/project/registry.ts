import { blocks } from '../blocks/index.ts';
import { consent } from '../components/consent.ts';
import { fact } from '../components/fact.ts';
import { link } from '../components/link.ts';
import { review } from '../components/review.ts';
import { sharing } from '../components/sharing.ts';
import { step } from '../components/step.ts';
import type { ContentType } from '../definitions/definitions.ts';
import { componentUid } from '../definitions/naming.ts';
import { contentTypes } from '../types/index.ts';

/** Every group of fields that types and blocks share. */
export const components = [consent, fact, link, review, sharing, step] as const;

const all = [...components, ...blocks] as const;

type Uid<C> = C extends { category: infer Category extends string; name: infer Name extends string }
  ? `${Category}.${Name}`
  : never;
/** The uid of a component or block in Strapi, such as `blocks.care-card`. */
export type ComponentUid = Uid<(typeof all)[number]>;

/** The content type with this name, or nothing when there is none any more. */
export function findType(name: string): ContentType | undefined {
  return contentTypes.find((type) => type.name === name);
}

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
