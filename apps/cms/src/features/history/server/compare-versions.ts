import type { ContentType, Values } from '@pain/schema';
import type { Core } from '@strapi/strapi';
import { readTitles } from '../../../kernel/snapshots/look-up';
import type { Difference } from '../shapes';
import { compareParts } from './compare-parts';
import { describeSnapshot, findReferences } from './describe-snapshot';

/** What became of each field between two versions; of nothing, everything was added. */
export async function compareVersions(
  strapi: Core.Strapi,
  type: Pick<ContentType, 'fields'>,
  before: Values,
  after: Values,
): Promise<Difference[]> {
  const references = new Map([...findReferences(before, type.fields), ...findReferences(after, type.fields)]);
  const titles = await readTitles(strapi, references);
  return compareParts(
    describeSnapshot(before, type.fields, titles),
    describeSnapshot(after, type.fields, titles),
  );
}
