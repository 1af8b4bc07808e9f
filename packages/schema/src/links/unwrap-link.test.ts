import { describe, expect, it } from 'vitest';
import { addressesIn, isShortLink, isWrapped, unwrapLink, unwrapLinksIn } from './unwrap-link.ts';

const REAL = 'https://www.nhs.uk/conditions/chronic-pain/?page=2&lang=cy';
const encoded = encodeURIComponent(REAL);
const base64 = btoa(REAL);
const SAFE = `https://eur01.safelinks.protection.outlook.com/?url=${encoded}&data=05%7C02%7Cjane.smith%40hospital.nhs.uk%7Cabc%7C0&sdata=x%3D&reserved=0`;

describe('an address that goes through another service', () => {
  it.each([
    ['Safe Links', SAFE],
    ['Google, with the dot that ends a whole name', `https://www.google.com./url?q=${encoded}`],
    [
      'Safe Links of Teams',
      `https://statics.teams.cdn.office.net/evergreen-assets/safelinks/1/atp-safelinks.html?url=${encoded}&locale=en-gb`,
    ],
    [
      'Safe Links of an earlier Teams',
      `https://statics.teams.microsoft.com/evergreen-assets/safelinks/1/atp-safelinks.html?url=${encoded}`,
    ],
    ['Outlook on the web', `https://mail.hospital.example/owa/redir.aspx?REF=abc&URL=${encoded}`],
    ['Trustwave', `https://scanmail.trustwave.com/?c=1&d=2&s=5&u=${encoded}`],
    ['Vade', `https://antiphishing.vadesecure.com/v4?f=abc&u=${encoded}`],
    ['Yahoo', `https://r.search.yahoo.com/_ylt=Aw/RV=2/RU=${encoded}/RK=2/RS=x-`],
    ['Tumblr', `https://t.umblr.com/redirect?z=${encoded}&t=abc`],
    ['VK', `https://vk.com/away.php?to=${encoded}&utf=1`],
    ['VK on a phone', `https://m.vk.ru/away?to=${encoded}`],
    ['href.li', `https://href.li/?${encoded}`],
    ['Outlook', `https://outlook.office.com/mail/deeplink?url=${encoded}`],
    ['Pinterest', `https://www.pinterest.co.uk/offsite/?token=1&url=${encoded}`],
    [
      'GovDelivery',
      `https://links-1.govdelivery.com/CL0/https:%2F%2Fwww.nhs.uk%2Fconditions%2Fchronic-pain%2F%3Fpage=2%26lang=cy/1/0100-abc/x=400`,
    ],
    ['Safe Links of another cloud', `https://usg01.safelinks.protection.office365.us/?url=${encoded}&data=1`],
    ['Proofpoint 1', `https://urldefense.proofpoint.com/v1/url?u=${encoded}&k=abc%3D`],
    [
      'Proofpoint 2',
      `https://urldefense.proofpoint.com/v2/url?u=${encoded.replaceAll('-', '%2D').replaceAll('%', '-')}&d=DwMFaQ&c=abc`,
    ],
    [
      'Proofpoint 3',
      'https://urldefense.com/v3/__https://www.nhs.uk/conditions/chronic-pain/?page=2*lang=cy__;Jg!!abc!def$',
    ],
    ['Barracuda', `https://linkprotect.cudasvc.com/url?a=${encoded}&c=E,1,abc&typo=1`],
    ['Cisco', `https://secure-web.cisco.com/1AbC-d_e/${encoded}`],
    ['Sophos', `https://eu-west-1.protection.sophos.com?d=nhs.uk&u=${base64}&i=abc&t=def&h=1`],
    [
      'Trend Micro',
      `https://ca-1234-typhon.imsva91-ctp.trendmicro.com/wis/clicktime/v1/query?url=${encoded}&umid=1&auth=2`,
    ],
    ['FireEye', `https://protect2.fireeye.com/v1/url?k=1-2&q=1&e=3&u=${encoded}`],
    ['Symantec', `https://clicktime.symantec.com/3AbC?u=${encoded}`],
    ['Fortinet', `https://mail.hospital.example/fmlurlsvc/?fewReq=abc&url=${encoded}`],
    ['Libraesva', `https://urlsand.esvalabs.com/?u=${encoded}&e=1&h=2&f=y&p=y`],
    ['Check Point', `https://protect.checkpoint.com/v2/___${REAL}___.YXAxZTpmb28`],
    ['GMX', `https://deref-gmx.net/mail/client/abc/dereferrer/?redirectUrl=${encoded}`],
    ['Google', `https://www.google.com/url?q=${encoded}&sa=D&source=editors&usg=AOv`],
    [
      'Google’s list of results',
      `https://www.google.com/url?sa=t&rct=j&q=&esrc=s&source=web&cd=&url=${encoded}&usg=AOv`,
    ],
    ['Google in Britain', `https://www.google.co.uk/url?sa=t&url=${encoded}&ved=2ah`],
    ['Bing', `https://www.bing.com/ck/a?!&&p=abc&u=a1${base64.replace(/=+$/, '')}&ntb=1`],
    ['DuckDuckGo', `https://duckduckgo.com/l/?uddg=${encoded}&rut=1`],
    ['Facebook', `https://l.facebook.com/l.php?u=${encoded}%26fbclid%3DIwAR0&h=AT1`],
    ['Instagram', `https://l.instagram.com/?u=${encoded}&e=AT2`],
    ['LinkedIn', `https://www.linkedin.com/redir/redirect?url=${encoded}&urlhash=abc`],
    ['YouTube', `https://www.youtube.com/redirect?event=video_description&q=${encoded}`],
    ['Slack', `https://slack-redir.net/link?url=${encoded}`],
    ['Amazon', `https://abc.r.eu-west-1.awstrack.me/L0/${encoded}/1/0102-abc/def=1`],
    ['TitanHQ', `https://linklock.titanhq.com/analyse?url=${encoded}&data=eJx`],
    ['Hornetsecurity', `https://atpscan.global.hornetsecurity.com/?d=a&f=b&i=&k=c&s=d&u=${encoded}`],
    ['Hornetsecurity’s other name', `https://seclinks.cloud-security.net/?u=${encoded}&i=1`],
    ['Menlo', `https://safe.menlosecurity.com/${REAL}`],
    [
      'Zscaler',
      `https://abc.isolation.zscaler.com/profile/1/zia-session/?user=jane&original_url=${encoded}&hmac=1`,
    ],
    ['Defender for Cloud Apps', `${REAL.replace('nhs.uk', 'nhs.uk.mcas.ms')}&McasTsid=20893&McasCtx=4`],
    ['its region', REAL.replace('nhs.uk', 'nhs.uk.eu.cas.ms')],
    ['its own page', `https://mcas-proxyweb.mcas.ms/certificate-checker?login=false&originalUrl=${encoded}`],
    ['Facebook, on its own host', `https://www.facebook.com/l.php?u=${encoded}&h=AT1`],
    ['Facebook’s warning', `https://www.facebook.com/flx/warn/?u=${encoded}`],
    ['a copy by Google', `https://www.google.com/amp/s/${REAL.slice('https://'.length)}`],
    [
      'a copy that Google keeps',
      `https://www-nhs-uk.cdn.ampproject.org/c/s/${REAL.slice('https://'.length)}`,
    ],
    ['Zix', `https://link.zixcentral.com/u/b6c4b7e1/AbC?u=${encoded}`],
    ['WhatsApp', `https://l.wl.co/l?u=${encoded}`],
    ['the sign-in of libraries', `https://go.openathens.net/redirector/nhs.uk?url=${encoded}`],
    ['the sign-in of a university', `https://ezproxy.example.ac.uk/login?url=${REAL}`],
    ['a filter that is known by its purpose', `https://eu.linkprotect.example.com/go?url=${encoded}&to=jane`],
    ['two filters', `https://linkprotect.cudasvc.com/url?a=${encodeURIComponent(SAFE)}&c=E`],
  ])('is replaced by the real one: %s', (_, address) => {
    expect(unwrapLink(address)).toBe(REAL);
  });

  it('has all letters of a Proofpoint 3 link back, also several in a row', () => {
    const letters = btoa(String.fromCharCode(...new TextEncoder().encode('éèß!'))).replace(/=+$/, '');
    expect(unwrapLink(`https://urldefense.com/v3/__https:/a.uk/**B*__;${letters}!!a!b$`)).toBe(
      'https://a.uk/éèß!',
    );
  });

  it.each([
    'https://protect-eu.mimecast.com/s/AbCdEf?domain=nhs.uk',
    'https://url.uk.m.mimecastprotect.com/s/AbCdEf?domain=nhs.uk',
    'https://protect.mimecast-offshore.com/s/AbCdEf?domain=nhs.uk',
    'https://eu-west-1.defend.egress.com/Warning?crId=1&Base64Url=eNr&@OriginalLink=nhs.uk',
    'https://hospital.cmail19.com/t/r-l-abc-def-r/',
    'https://hospital.createsend1.com/t/i-l-abc-l-r/',
    'https://x1a2.mjt.lu/lnk/AbC/1/def/aHR0cHM',
    'https://abc.r.bh.d.sendibt3.com/tr/cl/AbC',
    'https://hospital.emlnk1.com/lt.php?x=3DZy',
    'https://ctrk.klclick2.com/l/AbC',
    'https://1drv.ms/w/s!AbC',
    'https://hospital.us1.list-manage.com/track/click?u=1&id=2&e=3',
    'https://u123.ct.sendgrid.net/ls/click?upn=abc',
    'https://lnks.gd/l/eyJhbGciOiJIUzI1NiJ9.abc',
    'https://eu01.z.antigena.com/l/AbC~def',
    'https://r1.ddlnk.net/ABC-1',
    'https://link.hospital.nhs.uk/ls/click?upn=u001.AbC',
    'https://ablink.mail.hospital.org/ss/c/u001.AbC/4ab',
    'https://email.mg.hospital.org/c/eJxMkE2O2zAMhU-jbAAbEin_LbTo',
    'https://info.hospital.org/e2t/tc/VW1AbC',
    'https://hs-123.s.hubspotemail.net/Ctc/AbC',
    'https://r.mail.hospital.org/tr/cl/m7JhDlG5CEyAbCdEfGh',
    'https://public-eur.mkt.dynamics.com/api/orgs/1/r/AbC',
    'https://go.pardot.com/e/123/x',
    'https://app.getresponse.com/click.html?x=a62b&lc=AbC',
    'https://click.mailerlite.com/link/c/AbC',
    'https://substack.com/redirect/AbC?j=eyJ',
    'https://email.substack.com/c/AbC',
    'https://t.co/AbC',
    'https://t.co./AbC',
    'https://bit.ly/3AbC',
    'http://www.bit.ly/3AbC#x',
    'https://tinyurl.com/pain-plan',
    'https://preview.tinyurl.com/pain-plan',
    'https://maps.app.goo.gl/AbC',
    'https://ow.ly/AbC',
    'https://lnkd.in/AbC',
    'https://eur01.safelinks.protection.outlook.com/?url=javascript%3Aalert(1)',
    'https://urldefense.com/v3/__damaged',
  ])('is known to be one where only the service knows the real one: %s', (address) => {
    expect(isWrapped(address)).toBe(true);
    expect(unwrapLink(address)).toBe(address);
  });

  it('is known to be a short link where that is all that it is', () => {
    expect(
      ['https://bit.ly/3AbC', 'https://protect-eu.mimecast.com/s/AbC', 'https://a.uk/'].map(isShortLink),
    ).toEqual([true, false, false]);
  });

  it('gives up what an inner service does not tell, but not whom the outer one was sent to', () => {
    const inner = 'https://protect-eu.mimecast.com/s/AbC?domain=nhs.uk';
    const outer = `https://eur01.safelinks.protection.outlook.com/?url=${encodeURIComponent(inner)}&data=jane%40nhs.uk`;
    expect(unwrapLink(outer)).toBe(inner);
  });

  it.each([
    '/programme/?utm_source=x',
    '#part',
    'mailto:jane@nhs.uk?subject=url',
    'https://www.google.com/maps?q=https://a.uk/',
    'https://www.facebook.com/hospital/?ref=page',
    'https://web.archive.org/web/2020/https://www.nhs.uk/',
    'https://translate.google.com/translate?u=https%3A%2F%2Fwww.nhs.uk',
    'https://www.mimecast.com/products/',
    'https://www.proofpoint.com/uk',
    'https://www.sophos.com/en-us?u=1',
    'https://www.trendmicro.com/en_gb/?url=1',
    'https://a.uk/?u=&&x#part=1&b',
    'https://a.uk/?si=1&feature=share&t=2&s=3',
    'https://a.uk/#:~:text=pain%20plan&text=utm_source',
    'https://www.youtube.com/watch?v=dQw&t=42s&list=PL1&index=2',
    'https://bit.ly/',
    'https://www.egress.com/products',
    'https://www.menlosecurity.com/https://a.uk/',
    'https://www.zscaler.com/?url=https://a.uk/',
    'https://www.google.com/amp/',
    'https://www.facebook.com/hospital?u=https%3A%2F%2Fa.uk',
    'https://cas.ms/',
    'https://a.uk/?s=1&id=2&elf=3&kx=4&dm=5&em=6',
    'https://bit.ly.example.org/a',
    'https://habit.ly/3AbC',
    'https://www.antigena.com/products',
    'https://a.uk/login?url=https://b.uk/',
    'https://a.uk/c/eJ1/',
    'https://a.uk/tr/cl/',
    'https://a.uk/ls/',
    'https://a.uk/?e=1',
    'https://substack.com/@hospital',
    'https://www.getresponse.com/',
    'not an address',
    '',
  ])('is not any other: %s', (address) => {
    expect(isWrapped(address)).toBe(false);
    expect(unwrapLink(address)).toBe(address);
  });

  it('is found in a text', () => {
    expect(unwrapLinksIn(`See ${SAFE} and https://a.uk/?utm_source=x.`)).toBe(
      `See ${REAL} and https://a.uk/?utm_source=x.`,
    );
    expect(unwrapLinksIn(`See ${SAFE.replace('https://', '')}, nhs.uk/pain and a@bit.ly/x`)).toBe(
      `See ${REAL}, nhs.uk/pain and a@bit.ly/x`,
    );
    expect(unwrapLinksIn('See protect-eu.mimecast.com/s/AbC')).toBe('See protect-eu.mimecast.com/s/AbC');
    expect(addressesIn('See https://protect-eu.mimecast.com/s/AbC, (bit.ly/3AbC) and www.nhs.uk.')).toEqual([
      'https://protect-eu.mimecast.com/s/AbC',
      'https://bit.ly/3AbC',
    ]);
    expect(addressesIn('See nhs.uk, 1/2 and a.m./p.m.')).toEqual([]);
  });
});
