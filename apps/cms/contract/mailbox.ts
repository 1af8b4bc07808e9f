import { afterEach, beforeEach } from 'vitest';
import type { Cms } from './cms.ts';

/** A message as Strapi's e-mail plugin hands it to its provider. */
export interface Mail {
  to: string;
  subject: string;
  text: string;
  html: string;
}

/** Installs an e-mail provider that stores messages instead of sending them, for each test of a file. */
export function provideMailbox(cms: { get(): Cms }): Mail[] {
  const mails: Mail[] = [];
  let usual: unknown;
  beforeEach(() => {
    const plugin = cms.get().strapi.plugin('email') as unknown as { provider: unknown };
    usual = plugin.provider;
    plugin.provider = { send: async (mail: Mail) => void mails.push(mail) };
    process.env.MAIL_URL = 'smtp://localhost';
    mails.length = 0;
  });
  afterEach(() => {
    (cms.get().strapi.plugin('email') as unknown as { provider: unknown }).provider = usual;
    delete process.env.MAIL_URL;
  });
  return mails;
}
