import {
  type ContentType,
  type EntryRef,
  fieldsIn,
  LARGEST_INTEGER,
  recordsOf,
  type Values,
} from '@pain/schema';
import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { anyOf } from '../../../../kernel/any-of';
import { hasConsent, isWithdrawn } from '../../../../kernel/consent/is-withdrawn';
import { FILE_UID } from '../../../../kernel/content-types';
import { savedParts, toAnswer } from './to-answer';

/** What the website reads of a file. */
const FILE = [
  ...['id', 'documentId', 'url', 'name', 'ext', 'mime', 'size', 'width', 'height'],
  ...['alternativeText', 'caption'],
];
/** Stands for the documentId of what was never saved. */
const UNSAVED = 'unsaved';
const fileId = z.int().positive().max(LARGEST_INTEGER);

/** A draft as the preview takes it. */
export interface CompleteDraft extends EntryRef {
  draft: Values;
  /** Whether the person whose words it holds has withdrawn their consent. */
  isWithdrawn: boolean;
}

/**
 * What is typed in a form as the draft that saving it would make. Nothing of it is stored.
 *
 * @param saved the entry as it is saved; null for what was never saved.
 */
export async function completeDraft(
  strapi: Core.Strapi,
  type: ContentType,
  typed: Values,
  saved: Values | null,
): Promise<CompleteDraft> {
  const files = await readFiles(strapi, type, typed);
  const answer = toAnswer(type.fields, typed, { saved: savedParts(type.fields, saved ?? {}), files });
  const entry = { type: type.name, id: saved ? String(saved.documentId) : UNSAVED };
  const updatedAt = new Date(String(saved?.updatedAt ?? new Date().toISOString())).toISOString();
  return {
    ...entry,
    draft: { ...answer, documentId: entry.id, publishedAt: null, updatedAt },
    isWithdrawn: hasConsent(type) && (saysWithdrawn(typed) || (await isWithdrawn(strapi, entry, new Date()))),
  };
}

/** A withdrawal counts from when it is typed: to show what a person takes back is the worse mistake. */
function saysWithdrawn({ consent }: Values): boolean {
  return recordsOf(consent).some(({ withdrawnOn }) => Boolean(withdrawnOn));
}

async function readFiles(
  strapi: Core.Strapi,
  { fields }: ContentType,
  typed: Values,
): Promise<Map<unknown, object>> {
  const media = fieldsIn(fields, typed).filter(({ field }) => field.strapi.type === 'media');
  const ids = media
    .flatMap(({ value }) => recordsOf(value))
    .flatMap(({ id }) => fileId.safeParse(id).data ?? []);
  if (ids.length === 0) return new Map();
  const where = { id: { $in: anyOf(strapi, new Set(ids)) } };
  const files: { id: number }[] = await strapi.db.query(FILE_UID).findMany({ select: FILE, where });
  return new Map(files.map((file) => [file.id, file]));
}
