import { BlockList, isIP } from 'node:net';

/** Whether a computer may be asked, by its number in the network. */
export type AddressRule = (ip: string) => boolean;

/** What no public website has, by the registries of IANA: private, local, shared, reserved and for documentation. */
const NOT_PUBLIC_4 = [
  '0.0.0.0/8',
  '10.0.0.0/8',
  '100.64.0.0/10',
  '127.0.0.0/8',
  '169.254.0.0/16',
  '172.16.0.0/12',
  '192.0.0.0/24',
  '192.0.2.0/24',
  '192.88.99.0/24',
  '192.168.0.0/16',
  '198.18.0.0/15',
  '198.51.100.0/24',
  '203.0.113.0/24',
  '224.0.0.0/3',
];
/** Parts of the public range that lead elsewhere: tunnels, which hide an IPv4 address, and documentation. */
const NOT_PUBLIC_6 = ['2001::/23', '2001:db8::/32', '2002::/16', '3fff::/20'];
/** All public IPv6 there is; what looks like IPv4 within IPv6 is outside of it. */
const PUBLIC_6 = ['2000::/3'];

const notPublic = toList([...NOT_PUBLIC_4, ...NOT_PUBLIC_6]);
const public6 = toList(PUBLIC_6);

/**
 * The rule that keeps our server from being sent to its own network by a link: only public addresses, and those networks
 * that whoever runs it names, such as that of a hospital whose own public website answers at an inner address.
 *
 * @param networks such as `10.20.0.0/16 fd12::/48`.
 * @throws Error when one is not written like that.
 */
export function makeAddressRule(networks = ''): AddressRule {
  const allowed = toList(networks.split(/[\s,]+/).filter(Boolean));
  return (ip) => isIn(allowed, ip) || isPublic(ip);
}

function isPublic(ip: string): boolean {
  if (isIP(ip) === 4) return !isIn(notPublic, ip);
  return isIn(public6, ip) && !isIn(notPublic, ip);
}

function isIn(list: BlockList, ip: string): boolean {
  const version = isIP(ip);
  return version !== 0 && list.check(ip, version === 4 ? 'ipv4' : 'ipv6');
}

function toList(networks: readonly string[]): BlockList {
  const list = new BlockList();
  for (const network of networks) {
    const [ip = '', bits = ''] = network.split('/');
    if (isIP(ip) === 0 || !/^\d{1,3}$/.test(bits))
      throw new Error(`"${network}" is no network. Write it like 10.20.0.0/16.`);
    list.addSubnet(ip, Number(bits), isIP(ip) === 4 ? 'ipv4' : 'ipv6');
  }
  return list;
}
