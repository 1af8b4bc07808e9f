/** Services that give a short address for a long one, which only they know, and count who opens it. */
const SERVICES: ReadonlySet<string> = new Set([
  ...[
    '1drv.ms',
    'adf.ly',
    'amzn.eu',
    'amzn.to',
    'bbc.in',
    'bit.do',
    'bit.ly',
    'bitly.com',
    'bl.ink',
    'buff.ly',
    'clck.ru',
  ],
  ...[
    'clk.im',
    'conta.cc',
    'cutt.ly',
    'db.tt',
    'dlvr.it',
    'eepurl.com',
    'fb.me',
    'goo.gl',
    'hubs.la',
    'hubs.ly',
  ],
  ...[
    'ift.tt',
    'is.gd',
    'j.mp',
    'kutt.it',
    'lnk.to',
    'lnkd.in',
    'lttr.ai',
    'ow.ly',
    'pin.it',
    'po.st',
    'qr.ae',
  ],
  ...[
    'qrco.de',
    'rb.gy',
    'rebrand.ly',
    's.id',
    'short.gy',
    'shorte.st',
    'shorturl.at',
    'smarturl.it',
    'snip.ly',
  ],
  ...[
    'soo.gd',
    'spoti.fi',
    't.co',
    't.ly',
    'tiny.cc',
    'tinyurl.com',
    'trib.al',
    'u.to',
    'urlz.fr',
    'v.gd',
    'vk.cc',
  ],
  ...['vm.tiktok.com', 'vt.tiktok.com', 'wp.me', 'x.co', 'zpr.io', 'zurl.co'],
]);

/** So many names below each other the longest of them has, as in `vm.tiktok.com`. */
const MOST_LABELS = 3;

/** Whether a host gives short addresses, on its own or by a name below its own. */
export function isShortener(hostname: string): boolean {
  const labels = hostname.split('.').slice(-MOST_LABELS);
  return labels.some((_, at) => SERVICES.has(labels.slice(at).join('.')));
}
