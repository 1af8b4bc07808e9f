import { isIPv6 } from 'node:net';

const FOURS_IN_SIXES = /^::ffff:(?=\d+\.)/i;
/** Of an IPv6 address, what a network is given: its machines choose the rest as they like. */
const GROUPS = 4;

/** The address that tries are counted by: an IPv4 address, or the network of an IPv6 address. */
export function callerAddress(ip: string): string {
  const address = ip.replace(FOURS_IN_SIXES, '');
  if (!isIPv6(address)) return address;
  return `${writeOut(address).slice(0, GROUPS).join(':')}::/64`;
}

/** All eight groups of an IPv6 address. */
function writeOut(address: string): string[] {
  const [head = '', tail = ''] = address.split('%')[0]?.split('::') ?? [];
  const groupsOf = (part: string) => part.split(':').filter(Boolean).map(shorten);
  const [first, last] = [groupsOf(head), groupsOf(tail)];
  const zeros = Array.from({ length: Math.max(0, 8 - first.length - last.length) }, () => '0');
  return [...first, ...zeros, ...last];
}

function shorten(group: string): string {
  return group.toLowerCase().replace(/^0+(?=.)/, '');
}
