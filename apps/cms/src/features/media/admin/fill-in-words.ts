import { z } from 'zod';
import { ALLOWED, LIMITS } from '../allowed';

/** What Strapi's library says of a file. */
const fileInfo = z.looseObject({ alternativeText: z.string().nullish() });
/** What is written for a picture; null when nobody answers. */
export type Ask = (picture: File) => Promise<string | null>;

/** Asks for the words of each picture in an upload that has none, and adds them. What the server refuses anyway is not asked about. */
export async function fillInWords(form: FormData, ask: Ask): Promise<void> {
  const infos = form.getAll('fileInfo').map((info) => fileInfo.parse(JSON.parse(String(info))));
  for (const [at, file] of form.getAll('files').entries()) {
    const info = infos[at];
    if (!info || info.alternativeText?.trim() || !(file instanceof File) || !isPicture(file)) continue;
    info.alternativeText = await ask(file);
  }
  form.delete('fileInfo');
  for (const info of infos) form.append('fileInfo', JSON.stringify(info));
}

function isPicture({ type, size }: File): boolean {
  return ALLOWED[type] === 'picture' && size <= LIMITS.picture.bytes;
}
