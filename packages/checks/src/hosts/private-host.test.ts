import { describe, expect, it } from 'vitest';
import { isPrivateHost } from './private-host.ts';

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
