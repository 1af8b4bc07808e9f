import type { Media } from '@pain/schema';
import { type Group, isMedia, placeOf } from '../content/content.ts';
import { type Finding, found } from '../content/finding.ts';

const REMEDIES = {
  captions: 'People who cannot hear the video miss what is said. Add its captions, as a .vtt file.',
  transcript:
    'People who can neither see nor hear the video get nothing of it. Write down all that is said and shown.',
} as const;

/**
 * WCAG 1.2.1 and 1.2.2: a video has captions and a transcript. A video block cannot be without them, since packages/schema requires
 * them; of a testimonial only its kind says whether it has a video.
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

function isWebVtt({ mime, extension }: Media): boolean {
  return mime === 'text/vtt' || extension.toLowerCase() === '.vtt';
}
