import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { errors } from '@strapi/utils';
import type { Kind } from '../allowed';
import { type Incoming, refuseFile } from './incoming';
import { takePicture } from './pictures/take-picture';
import { stripVideo } from './videos/strip-video';

/** A file that takes the place of one that was uploaded. */
interface Stripped {
  file: Incoming;
  /** Removes what was made. */
  forget(): Promise<void>;
}

/** What makes a copy of a file at a path, or gives the file itself when there is nothing to take from it. */
type Strip = (file: Incoming, filepath: string) => Promise<Incoming>;

/** How each kind of file is rid of its place, with what is said of one that cannot be read. */
const STRIPPERS: Readonly<Partial<Record<Kind, { strip: Strip; refusal: string }>>> = {
  picture: {
    strip: takePicture,
    refusal: 'cannot be read as a picture. Open it in a picture program and save it as JPEG or PNG.',
  },
  video: {
    strip: stripVideo,
    refusal:
      'cannot be read as a video, perhaps because a part of it is missing. Save or download it again and upload that.',
  },
};

/**
 * A file without what its camera wrote into it of where it was taken. The file that was given stays as it is.
 *
 * @throws ApplicationError when it cannot be read as what it is.
 */
export async function stripPlace(file: Incoming, kind: Kind): Promise<Stripped> {
  const stripper = STRIPPERS[kind];
  if (!stripper) return { file, forget: async () => {} };
  const folder = await mkdtemp(path.join(tmpdir(), 'upload-'));
  const forget = () => rm(folder, { recursive: true, force: true });
  try {
    return { file: await stripper.strip(file, path.join(folder, kind)), forget };
  } catch (cause) {
    await forget();
    if (cause instanceof errors.ApplicationError) throw cause;
    throw refuseFile(file, stripper.refusal, cause);
  }
}
