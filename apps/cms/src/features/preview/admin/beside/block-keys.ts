import { recordsOf } from '../../../../kernel/snapshots/snapshot-values';

/**
 * What each block of a form stays known by when others come, go or change places: Strapi's own key, by where the block is written, such as
 * `blocks.3`.
 */
export function blockKeys(values: object): Record<string, string> {
  const keys = Object.entries(values)
    .filter(([, value]) => Array.isArray(value))
    .flatMap(([zone, blocks]) =>
      recordsOf(blocks).map((block, index) => [`${zone}.${index}`, `${zone} ${block.__temp_key__}`] as const),
    );
  return Object.fromEntries(keys);
}
