import { type StackAddresses, startStack } from './stack.ts';

/** Boots the stack before all tests and tells them where it is; what it returns stops it after them. */
export default async function setUp(): Promise<() => Promise<void>> {
  const { siteUrl, cmsUrl, controlUrl, previewUrl, adminEmail, adminPassword, stop } = await startStack();
  const addresses: StackAddresses = { siteUrl, cmsUrl, controlUrl, previewUrl, adminEmail, adminPassword };
  process.env.E2E_STACK = JSON.stringify(addresses);
  return stop;
}
