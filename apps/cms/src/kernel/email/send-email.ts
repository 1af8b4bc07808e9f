import { messageOf } from '@pain/schema';
import type { Core } from '@strapi/strapi';
import type { Person } from '../people/person';

/** A message in plain text. */
export interface Message {
  to: Person;
  subject: string;
  text: string;
}

/** Whether there is a mail server to send by. Without one nothing is sent, and nothing is missing. */
export function isEmailConfigured(): boolean {
  return Boolean(process.env.MAIL_URL);
}

/**
 * Sends messages by Strapi's e-mail plugin, if it is configured. One that fails is logged
 * and keeps back no other.
 *
 * @returns how many were sent.
 */
export async function sendEmails(strapi: Core.Strapi, messages: readonly Message[]): Promise<number> {
  if (!isEmailConfigured()) return 0;
  let sent = 0;
  for (const { to, subject, text } of messages) {
    try {
      await strapi
        .plugin('email')
        .service('email')
        .send({ to: to.email, subject, text, html: toHtml(text) });
      sent += 1;
    } catch (error) {
      const reason = messageOf(error);
      strapi.log.error(`No e-mail to ${to.email} (${reason}). See MAIL_URL in docs/operating.md.`);
    }
  }
  return sent;
}

/**
 * Makes Strapi's own messages, such as those that reset a password, link to the admin where staff find it
 * (ADMIN_URL). Strapi takes the address at which it listens, which no other machine reaches. Setting its
 * `admin.url` instead would move the admin's pages.
 */
export function linkToAdmin(strapi: Core.Strapi): void {
  const { ADMIN_URL } = process.env;
  if (ADMIN_URL) strapi.config.set('admin.absoluteUrl', ADMIN_URL.replace(/\/+$/, ''));
}

/** The address of the admin for links in messages, or of an entry's edit view. */
export function adminAddress(strapi: Core.Strapi, path = '/'): string {
  return `${strapi.config.get('admin.absoluteUrl')}${path}`;
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/**
 * Without HTML of its own the provider sends the text as HTML, and with it what staff
 * wrote in titles and notes.
 */
function toHtml(text: string): string {
  const safe = text.replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign);
  return `<div style="white-space: pre-wrap">${safe}</div>`;
}
