import { type Component, type Field, type Fields, findComponent, recordsOf, type Values } from '@pain/schema';
import { FILE_UID } from '../../../kernel/content-types';
import type { Existing } from '../../../kernel/snapshots/look-up';
import { idsOf } from '../../../kernel/snapshots/snapshot-values';

/** What is written into the draft, and what had to be left out. */
export interface Draft {
  data: Record<string, unknown>;
  missing: Missing[];
}

/**
 * Something that a version refers to and that is gone: an entry or file by its
 * documentId, or a kind of block.
 */
export interface Missing {
  uid: string;
  id: string;
}

/**
 * A version as the document service takes it. Fields that it has nothing for are emptied, so that
 * the draft says what the version said; blocks and relations keep their order; what no longer
 * exists is left out and named.
 */
export function toDraft(values: Values, fields: Fields, existing: Existing): Draft {
  const missing: Missing[] = [];
  const data = Object.fromEntries(
    Object.entries(fields).map(([name, field]) => [name, toInput(field, values[name], existing, missing)]),
  );
  return { data, missing };
}

function toInput(field: Field, value: unknown, existing: Existing, missing: Missing[]): unknown {
  const { type, repeatable } = field.strapi;
  if (type === 'relation') return keepExisting(String(field.strapi.target), value, existing, missing);
  if (type === 'media') return keepExisting(FILE_UID, value, existing, missing)[0] ?? null;
  if (type === 'dynamiczone') return recordsOf(value).flatMap((block) => toBlock(block, existing, missing));
  if (type !== 'component') return value ?? null;
  const component = findComponent(String(field.strapi.component));
  const items = recordsOf(value).map((item) => toComponent(component, item, existing, missing));
  return repeatable === true ? items : (items[0] ?? null);
}

function toBlock(block: Values, existing: Existing, missing: Missing[]): Record<string, unknown>[] {
  const uid = String(block.__component);
  const component = findComponent(uid);
  if (component) return [{ __component: uid, ...toComponent(component, block, existing, missing) }];
  missing.push({ uid, id: uid });
  return [];
}

function toComponent(
  component: Component | undefined,
  values: Values,
  existing: Existing,
  missing: Missing[],
): Record<string, unknown> {
  const draft = toDraft(values, component?.fields ?? {}, existing);
  missing.push(...draft.missing);
  return draft.data;
}

function keepExisting(
  uid: string,
  value: unknown,
  existing: Existing,
  missing: Missing[],
): (string | number)[] {
  return idsOf(value).flatMap((id) => {
    const kept = existing.get(id);
    if (kept === undefined) missing.push({ uid, id });
    return kept ?? [];
  });
}
