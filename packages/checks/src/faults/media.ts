import type { Media } from '@pain/schema';
import { type Group, isMedia, placeOf } from '../content/content.ts';
import { type Finding, found } from '../content/finding.ts';

/**
 * WCAG 1.1.1: a picture that tells something tells it in words, too. Whether it does is said where it is
 * used, in the block Picture. Every other picture may go without: a cover and a photo are shown beside the
 * title or profession that they stand for, and with an empty `alt` when they have no text of their own; a
 * still picture has the name of its video; a picture for shared links is on no page (docs/decisions/0007).
 */
export function findMissingAlternatives(group: Group): Finding[] {
  const { image, decorative } = group.values;
  if (group.name !== 'image' || !isMedia(image) || image.alt !== null || decorative === true) return [];
  const message = `People who cannot see the picture “${image.name}” learn nothing from it. Click the pencil on it and write its alternative text, or choose Yes for “Decorative” if it gives no information.`;
  return [found('block', 'alternative', placeOf(group, 'image'), message, image.name)];
}

const REMEDIES = {
  captions: 'People who cannot hear the video miss what is said. Add its captions, as a .vtt file.',
  transcript:
    'People who can neither see nor hear the video get nothing of it. Write down all that is said and shown.',
} as const;

/**
 * WCAG 1.2.1 and 1.2.2: a video has captions and a transcript. A video block cannot be without them, since
 * packages/schema requires them; of a testimonial only its kind says whether it has a video.
 */
export function findMissingCaptions(group: Group): Finding[] {
  if (!isVideoTestimonial(group)) return [];
  const missing = (['captions', 'transcript'] as const).filter((name) => group.values[name] === null);
  const findings = missing.map((name) => found('block', 'captions', placeOf(group, name), REMEDIES[name]));
  if (isMedia(group.values.video)) return findings;
  const message = 'There is no video. Add it, or choose another kind.';
  return [found('block', 'empty', placeOf(group, 'video'), message), ...findings];
}

/** WCAG 1.2.2: any document can be chosen as captions, and browsers show nothing of one that holds none. */
export function findWrongCaptions(group: Group): Finding[] {
  const { captions } = group.values;
  const hasVideo = group.name === 'video' || isVideoTestimonial(group);
  if (!hasVideo || !isMedia(captions) || isWebVtt(captions)) return [];
  const message = `“${captions.name}” holds no captions, so that people who cannot hear the video miss what is said. Choose a .vtt file instead.`;
  return [found('block', 'captions', placeOf(group, 'captions'), message, captions.name)];
}

function isVideoTestimonial({ name, values }: Group): boolean {
  return name === 'testimonial' && values.kind === 'video';
}

/**
 * By its ending, too: what a file holds is looked at when it is uploaded and replaced, and only files of
 * before that have another type.
 */
function isWebVtt({ mime, extension }: Media): boolean {
  return mime === 'text/vtt' || extension.toLowerCase() === '.vtt';
}
