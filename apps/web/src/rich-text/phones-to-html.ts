import { readPhones } from '@pain/schema';
import { escapeHtml } from '../nhs/render.ts';

/** Text of one line as HTML in which each phone number that is understood is a link that calls it. */
export function phonesToHtml(text: string): string {
  return readPhones(text)
    .map(({ text: part, phone }) =>
      phone === null ? escapeHtml(part) : `<a href="tel:${phone.dial}">${escapeHtml(part)}</a>`,
    )
    .join('');
}
