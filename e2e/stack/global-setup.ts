import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { getToken } from './admin-session.ts';
import { BRISK, type RunningStack, startStack } from './stack.ts';

/** Boots the stack before all tests and tells them where it is; what it returns stops it after them. */
export default async function setUp(): Promise<() => Promise<void>> {
  const stack = await startStack({ name: 'browser', settings: BRISK });
  const { stop, environment: _environment, cms: _cms, logs: _logs, publisher, ...addresses } = stack;
  const { cmsUrl, adminEmail: email, adminPassword: password, folder } = addresses;
  const adminToken = await getToken(cmsUrl, { email, password });
  const handover = path.join(folder, 'handover');
  await mkdir(handover);
  const running: RunningStack = { ...addresses, publisherPid: publisher.pid, adminToken, handover };
  process.env.E2E_STACK = JSON.stringify(running);
  return stop;
}
