import ipaddr from 'ipaddr.js';

/** Whether a computer may be asked, by its number in the network. */
export type AddressRule = (ip: string) => boolean;

/**
 * All public IPv6 there is (RFC 4291, 2.4): what looks like IPv4 within IPv6, as
 * `::10.0.0.1` does, is outside of it.
 */
const PUBLIC_6 = ipaddr.parseCIDR('2000::/3');

/**
 * The rule that keeps our server from being sent to its own network by a link: only public
 * addresses, and those networks that are named, such as that of a hospital whose own public website
 * answers at an inner address.
 *
 * @param networks such as `10.20.0.0/16 fd12::/48`.
 * @throws Error when one is not written like that.
 */
export function makeAddressRule(networks = ''): AddressRule {
  const allowed = networks
    .split(/[\s,]+/)
    .filter(Boolean)
    .map(readNetwork);
  return (ip) => isPublicAddress(ip) || allowed.some((network) => isIn(network, ip));
}

/**
 * Whether a number is that of a public computer, by the registries of IANA: none that is private, local,
 * shared, reserved, for documentation or many at once, and no tunnel, which hides another number.
 */
function isPublicAddress(ip: string): boolean {
  if (!ipaddr.isValid(ip)) return false;
  const address = ipaddr.parse(ip);
  if (address.range() !== 'unicast') return false;
  return address.kind() === 'ipv4' || address.match(PUBLIC_6);
}

/**
 * Names that only a machine itself or its own network knows: RFC 6761, 6762 and 8375, and what ICANN leaves
 * to networks of one's own.
 */
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

type Network = ReturnType<typeof ipaddr.parseCIDR>;

function readNetwork(network: string): Network {
  if (!ipaddr.IPv6.isValidCIDR(network) && !ipaddr.IPv4.isValidCIDRFourPartDecimal(network))
    throw new Error(`"${network}" is no network. Write it like 10.20.0.0/16.`);
  return ipaddr.parseCIDR(network);
}

function isIn(network: Network, ip: string): boolean {
  if (!ipaddr.isValid(ip)) return false;
  const address = ipaddr.parse(ip);
  return address.kind() === network[0].kind() && address.match(network);
}
