import type { Fields } from '../definitions/definitions.ts';
import type { Span } from '../definitions/spans.ts';
import { dateTime } from '../fields/index.ts';

/**
 * The fields by which staff plan when an entry goes live and when it goes. Every content type has them in the
 * CMS and its admin; they are no content, so neither documents nor the website know them.
 */
export const schedule = {
  publishAt: dateTime({
    label: 'Publish on',
    help: 'Write day and time, then Save. What the entry says at that time is published.',
  }),
  unpublishAt: dateTime({
    label: 'Unpublish on',
    help: 'Write day and time, then Save. At that time it goes from the website and becomes a draft.',
  }),
} satisfies Fields;

/** An entry that is to go before it comes would stay on the website. */
export const scheduleSpans = [{ from: 'publishAt', until: 'unpublishAt' }] satisfies Span<
  keyof typeof schedule
>[];
