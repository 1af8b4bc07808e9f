import type { Media } from '@pain/schema';

/** A video and what belongs to it. */
interface VideoFiles {
  video: Media | null;
  captions: Media | null;
  described?: Media | null;
}

/** The files of a video, called by its title. */
export function withTitledFiles<Shown extends VideoFiles>(shown: Shown, title: string): Shown {
  const { video, captions, described = null } = shown;
  const files = { video: titled(video, title), captions: titled(captions, `${title} captions`) };
  const withVoice = described && { described: titled(described, `${title} with audio description`) };
  return { ...shown, ...files, ...withVoice };
}

/** What readers save is called by the title under which they found it. */
export function titled<File extends Media | null>(file: File, title: string): File {
  return file && { ...file, name: title };
}
