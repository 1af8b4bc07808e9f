import { escapeHtml } from '../nhs/render.ts';

/** Plain text of several lines as HTML that keeps them. */
export function linesToHtml(text: string): string {
  return text.split(/\r?\n/).map(escapeHtml).join('<br>');
}
