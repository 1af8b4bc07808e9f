import { afterEach, beforeEach } from 'vitest';
import type { Cms } from './cms.ts';

/** A message as Strapi's e-mail plugin hands it to its provider. */
export interface Mail {
  to: string;
  subject: string;
  text: string;
  html: string;
}

/** Strapi's plugin for e-mail. Its type does not say that its provider is one of its properties. */
export function emailPlugin({ strapi }: Cms): { provider: unknown } {
  return strapi.plugin('email') as unknown as { provider: unknown };
}

/** Installs an e-mail provider that stores messages instead of sending them, for each test of a file. */
export function provideMailbox(cms: { get(): Cms }): Mail[] {
  const mails: Mail[] = [];
  let usual: unknown;
  beforeEach(() => {
    const plugin = emailPlugin(cms.get());
    usual = plugin.provider;
    plugin.provider = { send: async (mail: Mail) => void mails.push(mail) };
    process.env.MAIL_URL = 'smtp://localhost';
    mails.length = 0;
  });
  afterEach(() => {
    emailPlugin(cms.get()).provider = usual;
    delete process.env.MAIL_URL;
  });
  return mails;
}
