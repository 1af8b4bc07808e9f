import { describe, expect, it } from 'vitest';
import { isPrivateHost, makeAddressRule } from './public-hosts.ts';

describe('which computers a link may lead our server to', () => {
  it.each(['8.8.8.8', '193.61.4.1', '172.15.0.1', '2a00:1450:4009::5', '2606:4700::1111'])(
    '%s is public',
    (ip) => {
      expect(makeAddressRule()(ip)).toBe(true);
    },
  );

  it.each([
    '127.0.0.1',
    '0.0.0.0',
    '10.1.2.3',
    '172.31.255.255',
    '192.168.0.1',
    '169.254.169.254',
    '100.100.100.200',
    '224.0.0.1',
    '255.255.255.255',
    '::',
    '::1',
    '::ffff:127.0.0.1',
    '::ffff:8.8.8.8',
    '::ffff:0:10.0.0.1',
    '::10.0.0.1',
    '64:ff9b::7f00:1',
    '64:ff9b:1::a00:1',
    '100::1',
    '3fff::1',
    '4000::1',
    '5f00::1',
    'fec0::1',
    'fe80::1%eth0',
    '192.88.99.1',
    '198.18.0.1',
    '240.0.0.1',
    '2130706433',
    '0x7f.1',
    'fe80::1',
    'fd00::1',
    'ff02::1',
    '2001::1',
    '2002:7f00:1::',
    'localhost',
    '',
  ])('“%s” is not', (ip) => {
    expect(makeAddressRule()(ip)).toBe(false);
  });

  it('networks of one’s own can be named, and nothing else becomes public by it', () => {
    const rule = makeAddressRule('10.20.0.0/16, fd12::/48');
    expect(['10.20.3.4', 'fd12::1', '8.8.8.8'].map(rule)).toEqual([true, true, true]);
    expect(['10.21.0.1', 'fd13::1', '127.0.0.1'].map(rule)).toEqual([false, false, false]);
  });

  it.each(['10.0.0.0', '10.0.0.0/33', '10.20/16', '0x0a.0.0.0/8', 'fd12::/129', '/8', '10.0.0.0/8x'])(
    'is not decided by what is no network: %s',
    (network) => {
      expect(() => makeAddressRule(network)).toThrow(
        `"${network}" is no network. Write it like 10.20.0.0/16.`,
      );
    },
  );

  it('a network that is not written like one is refused at the start', () => {
    expect(() => makeAddressRule('intranet')).toThrowErrorMatchingInlineSnapshot(
      `[Error: "intranet" is no network. Write it like 10.20.0.0/16.]`,
    );
  });
});

const hostnameOf = (host: string) => new URL(`https://${host}/`).hostname;

describe('a host that the public cannot reach', () => {
  it.each([
    'localhost',
    'LOCALHOST.',
    'cms.localhost',
    'printer.local',
    'printer.local.',
    'cms.internal',
    'cms.lan',
    'router.home.arpa',
    '127.0.0.1',
    '127.1',
    '10.0.0.1.',
    '2130706433',
    '0x7f000001',
    '0x0a.0.0.1',
    '017700000001',
    '012.0.0.1',
    '１０.0.0.1',
    '0.0.0.0',
    '0',
    '100.64.0.1',
    '169.254.169.254',
    '172.31.0.1',
    '192.168.1.4',
    '224.0.0.1',
    '255.255.255.255',
    '[::]',
    '[::1]',
    '[fe80::1]',
    '[fd12::1]',
    '[ff02::1]',
    '[::ffff:10.0.0.1]',
    '[::ffff:127.0.0.1]',
    '[::10.0.0.1]',
    '[64:ff9b::10.0.0.1]',
    '[64:ff9b:1::1]',
    '[2002:a00:1::]',
  ])('is %s', (host) => {
    expect(isPrivateHost(hostnameOf(host))).toBe(true);
  });

  it.each([
    'www.nhs.uk',
    'www.nhs.uk.',
    'local.nhs.uk',
    'localhost.example',
    'internal.example.org',
    '10.example.org',
    'fd12.example.org',
    '193.61.4.1',
    '8.8.8.8',
    '172.32.0.1',
    '[2a00:1450:4009::5]',
  ])('is not %s', (host) => {
    expect(isPrivateHost(hostnameOf(host))).toBe(false);
  });
});
