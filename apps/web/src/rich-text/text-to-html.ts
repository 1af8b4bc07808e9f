import { readPhones } from '@pain/schema';
import { escapeHtml } from '../nhs/render.ts';

/** Plain text of several lines as HTML that keeps them. */
export function linesToHtml(text: string): string {
  return text.split(/\r?\n/).map(escapeHtml).join('<br>');
}

/** Text of one line as HTML in which each phone number that is understood is a link that calls it. */
export function phonesToHtml(text: string): string {
  return readPhones(text)
    .map(({ text: part, phone }) =>
      phone === null ? escapeHtml(part) : `<a href="tel:${phone.dial}">${escapeHtml(part)}</a>`,
    )
    .join('');
}

/**
 * An e-mail address as people and screen readers can read it, and robots that collect addresses cannot:
 * `name [at] example.org`.
 */
export function spellEmail(address: string): string {
  return address.replace('@', ' [at] ');
}
