import { type RunningStack, startStack } from './stack.ts';

/** Boots the stack before all tests and tells them where it is; what it returns stops it after them. */
export default async function setUp(): Promise<() => Promise<void>> {
  const { stop, environment: _environment, cms: _cms, publisher, ...addresses } = await startStack();
  const running: RunningStack = { ...addresses, publisherPid: publisher.pid };
  process.env.E2E_STACK = JSON.stringify(running);
  return stop;
}
