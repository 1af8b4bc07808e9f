import type { PublisherFault } from '@pain/schema';

const WORDS: Readonly<Record<PublisherFault, string>> = {
  'no-answer': 'The website’s publisher does not answer.',
  'other-version':
    'The website’s publisher is of another version than the CMS. Ask your website administrator to start both from the same installation.',
  unusable:
    'The website’s publisher gives an answer that the CMS cannot use. Ask your website administrator to look into the log of the CMS.',
};

/** Why nothing is known from the publisher, in words for staff. */
export function describeFault(fault: PublisherFault): string {
  return WORDS[fault];
}
