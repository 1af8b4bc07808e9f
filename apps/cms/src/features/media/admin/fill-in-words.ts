import { z } from 'zod';
import { ALLOWED, LIMITS } from '../allowed';
import { beginsAsPicture } from './begins-as-picture';

/** What Strapi's library says of a file. */
const fileInfo = z.looseObject({ alternativeText: z.string().nullish() });
/** What is written for a picture; null when nobody answers. */
export type Ask = (picture: File) => Promise<string | null>;

/**
 * Asks for the words of each picture in an upload that has none, and adds them. What the server refuses
 * anyway is not asked about.
 */
export async function fillInWords(form: FormData, ask: Ask): Promise<void> {
  const infos = form.getAll('fileInfo').map((info) => fileInfo.parse(JSON.parse(String(info))));
  for (const [at, file] of form.getAll('files').entries()) {
    const info = infos[at];
    if (!info || info.alternativeText?.trim() || !(file instanceof File)) continue;
    if (!(await isPicture(file))) continue;
    info.alternativeText = await ask(file);
  }
  form.delete('fileInfo');
  for (const info of infos) form.append('fileInfo', JSON.stringify(info));
}

/**
 * Browsers take the type from the ending, and say nothing of a name without one; the
 * server looks into the file.
 */
async function isPicture(file: File): Promise<boolean> {
  if (file.size > LIMITS.picture.bytes) return false;
  return file.type === '' ? beginsAsPicture(file) : ALLOWED[file.type] === 'picture';
}
