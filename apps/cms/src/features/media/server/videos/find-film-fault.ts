import { type FileHandle, open } from 'node:fs/promises';
import type { Incoming } from '../incoming';
import { type Codecs, refuseCodecs } from './film-faults';
import { readMp4 } from './read-mp4';
import { readWebm } from './read-webm';

const READERS: Readonly<Record<string, (file: FileHandle) => Promise<Codecs>>> = {
  'video/mp4': readMp4,
  'video/webm': readWebm,
};
const UNREADABLE =
  'cannot be read as a video, perhaps because a part of it is missing. Save or download it again and upload that.';

/** Why a video cannot be shown to everybody, going on after its name, with what to do; or null. */
export async function findFilmFault({ filepath }: Incoming, mime: string): Promise<string | null> {
  const file = await open(filepath);
  try {
    const codecs = await READERS[mime]?.(file);
    return codecs ? refuseCodecs(codecs) : UNREADABLE;
  } catch {
    return UNREADABLE;
  } finally {
    await file.close();
  }
}
