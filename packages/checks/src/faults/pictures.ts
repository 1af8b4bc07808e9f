import { type Group, isMedia, placeOf } from '../content/content.ts';
import { type Finding, found } from '../content/finding.ts';

/**
 * WCAG 1.1.1: a picture that tells something tells it in words, too. Whether it does is said where it is used, in the Image block.
 * Every other picture may go without: a cover and a photo are shown beside the title or profession that they stand for, and with an
 * empty `alt` when they have no text of their own; a still picture has the name of its video; a picture for shared links is on no page
 * (docs/decisions/0007).
 */
export function findMissingAlternatives(group: Group): Finding[] {
  const { image, decorative } = group.values;
  if (group.name !== 'image' || !isMedia(image) || image.alt !== null || decorative === true) return [];
  const message = `People who cannot see the picture “${image.name}” learn nothing from it. Click the pencil on it and write its alternative text, or tick “Decorative” if it tells nothing.`;
  return [found('block', 'alternative', placeOf(group, 'image'), message, image.name)];
}
