import { expect, it, vi } from 'vitest';
import { provideCms } from './cms.ts';
import { provideMailbox } from './mailbox.ts';
import { Staff } from './staff.ts';

const cms = provideCms();
const mails = provideMailbox(cms);

it('leaves the token of an invitation out of the log', async () => {
  const { strapi, url } = cms.get();
  const lines: string[] = [];
  const keep = ({ message }: { message: unknown }) => lines.push(String(message));
  const { level } = strapi.log;
  strapi.log.level = 'http';
  strapi.log.on('data', keep);
  await fetch(`${url}/admin/registration-info?registrationToken=let-me-in`);
  await vi.waitFor(() => expect(lines.join('\n')).toMatch(/GET \/admin\/registration-info \(\d+ ms\) 400/));
  strapi.log.off('data', keep);
  strapi.log.level = level;
  expect(lines.join('\n')).not.toContain('let-me-in');
});

it('sends who has forgotten a password to the admin where staff find it', async () => {
  const { email } = await Staff.add(cms.get(), 'strapi-editor');
  await fetch(`${cms.get().url}/admin/forgot-password`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email }),
  });
  await vi.waitFor(() => expect(mails.map(({ to }) => to)).toEqual([email]));
  expect(mails[0]?.text).toMatch(/https:\/\/cms\.example\.org\/admin\/auth\/reset-password\?code=\w+/);
});
