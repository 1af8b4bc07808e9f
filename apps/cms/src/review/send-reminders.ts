import type { Core } from '@strapi/strapi';
import type { Message } from '../email/send-email';

/** No HTML: given none at all, the provider would send the text as HTML, and with it what staff wrote in titles. */
const NO_HTML = '';

/**
 * Sends reminders by Strapi's e-mail plugin. One that fails is logged and keeps back no other.
 *
 * @returns how many were sent.
 */
export async function sendReminders(strapi: Core.Strapi, messages: readonly Message[]): Promise<number> {
  const failed: string[] = [];
  for (const { to, subject, text } of messages) {
    try {
      await strapi.plugin('email').service('email').send({ to: to.email, subject, text, html: NO_HTML });
    } catch (error) {
      failed.push(`${to.email} (${error instanceof Error ? error.message : error})`);
    }
  }
  // One line: while the mail server is down, all are tried again every minute.
  if (failed.length > 0)
    strapi.log.error(`No reminder to ${failed.join(', ')}. See MAIL_URL in docs/operating.md.`);
  return messages.length - failed.length;
}
