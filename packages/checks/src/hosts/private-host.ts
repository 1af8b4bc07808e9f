import { isPublicAddress } from './address-rule.ts';

/** Names that only a machine itself or its own network knows: RFC 6761, 6762 and 8375, and what ICANN leaves to networks of one's own. */
const INNER_NAME = /(?:^|\.)(?:localhost|local|internal|lan|home\.arpa)$/;

/**
 * Whether only a machine itself or its own network knows a host.
 *
 * @param hostname as `URL` has it: numbers in whatever way they are written are of one form there.
 */
export function isPrivateHost(hostname: string): boolean {
  const name = hostname.replace(/\.$/, '');
  const isNumber = name.startsWith('[') || /^[\d.]+$/.test(name);
  return isNumber ? !isPublicAddress(name.replace(/^\[|\]$/g, '')) : INNER_NAME.test(name);
}
