import type { Core } from '@strapi/strapi';
import { publishTogether } from '../features/publication/server/publish-together';
import { uidOf } from '../kernel/content-types';
import { type SeedEntry, seedEntries } from './content';
import { type Finder, toStrapiInput } from './to-strapi-input';
import { uploadMedia } from './upload-media';

/**
 * Creates the first content and publishes it, but for the examples that stay drafts.
 *
 * Entries point to each other in circles, and Strapi drops relations to what does not exist or is not
 * published (strapi#25361). So all drafts are created, then filled in with their relations, then published;
 * and once everything is published, those that point to something are published again.
 */
export async function seed(strapi: Core.Strapi): Promise<void> {
  const entries = seedEntries();
  const fileIds = await uploadMedia(strapi, (name) => entries.some((entry) => shows(entry, name)));
  const ids = new Map<string, string>();
  const finder: Finder = {
    documentId: ({ ref, key }) => ids.get(`${ref}:${key}`),
    fileId: ({ file }) => findFile(fileIds, file),
  };
  for (const entry of entries) ids.set(keyOf(entry), await createDraft(strapi, entry, finder));
  const complete = entries.map((entry) => ({ entry, documentId: ids.get(keyOf(entry)) ?? '' }));
  for (const { entry, documentId } of complete) await fillIn(strapi, entry, documentId, finder);
  const published = complete.filter(({ entry }) => entry.published);
  // The settings come last: they make a website of the pages, and while there is none no page moves.
  const isSettings = ({ entry }: { entry: SeedEntry }) => entry.type.kind === 'single';
  await publishTogether(async () => {
    for (const { entry, documentId } of published.filter((item) => !isSettings(item)))
      await publish(strapi, entry, documentId);
    for (const { entry, documentId } of published.filter(pointsElsewhere))
      await publish(strapi, entry, documentId);
  });
}

async function createDraft(strapi: Core.Strapi, entry: SeedEntry, finder: Finder): Promise<string> {
  const data = toStrapiInput(entry.type.fields, entry.fields, finder);
  const { documentId } = await strapi.documents(uidOf(entry.type)).create({ data });
  return documentId;
}

async function fillIn(
  strapi: Core.Strapi,
  entry: SeedEntry,
  documentId: string,
  finder: Finder,
): Promise<void> {
  const data = toStrapiInput(entry.type.fields, entry.fields, finder);
  await strapi.documents(uidOf(entry.type)).update({ documentId, data });
}

async function publish(strapi: Core.Strapi, entry: SeedEntry, documentId: string): Promise<void> {
  await strapi.documents(uidOf(entry.type)).publish({ documentId });
}

function shows({ fields }: SeedEntry, file: string): boolean {
  return JSON.stringify(fields).includes(`"file":"${file}"`);
}

function pointsElsewhere({ entry }: { entry: SeedEntry }): boolean {
  return JSON.stringify(entry.fields).includes('"ref":');
}

function findFile(ids: ReadonlyMap<string, number>, name: string): number {
  const id = ids.get(name);
  if (id === undefined) throw new Error(`The seed shows "${name}", which media-files.ts does not list.`);
  return id;
}

function keyOf({ type, key }: SeedEntry): string {
  return `${type.name}:${key}`;
}
