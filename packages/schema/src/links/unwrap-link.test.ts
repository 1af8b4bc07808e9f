import fc from 'fast-check';
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
    [`${REAL}&utm_source=newsletter&utm_medium=email&mc_cid=1&mc_eid=2`, REAL],
    ['https://a.uk/?utm_source=a&amp;utm_medium=b&gad_source=1', 'https://a.uk/'],
    ['https://a.uk/?gclid=1#part', 'https://a.uk/#part'],
    ['https://a.uk/?dm_i=1ABC,2,3&x=1', 'https://a.uk/?x=1'],
    ['https://a.uk/?elqTrackId=1&elq=2&elqaid=3&elqat=1&elqCampaignId=4', 'https://a.uk/'],
    ['https://a.uk/?vgo_ee=AbC%3D&ck_subscriber_id=1&_kx=AbC.d&_se=amFuZQ&_cldee=amFuZQ', 'https://a.uk/'],
    ['https://a.uk/?j=1&sfmc_sub=2&sfmc_id=3&sfmc_activityid=4', 'https://a.uk/?j=1'],
    ['https://a.uk/?ml_subscriber=1&ml_subscriber_hash=2&emci=3&spUserID=4&trk_contact=5', 'https://a.uk/'],
    ['https://a.uk/?at_recipient_id=1&ysclid=2&WT.mc_id=3&et_rid=4&__s=5', 'https://a.uk/'],
    ['https://a.uk/b;jsessionid=0A1B?x=1', 'https://a.uk/b?x=1'],
    ['https://a.uk/?fbclid=1&x=%20a+b&msclkid=2', 'https://a.uk/?x=%20a+b'],
    ['https://a.uk/#utm_source=a&utm_medium=b', 'https://a.uk/'],
    ['https://a.uk/?u=&&x#utm_source=y', 'https://a.uk/?u=&&x'],
    ['https://a.uk/?x=1#part&utm_source=a', 'https://a.uk/?x=1#part'],
    ['https://a.uk/#/plan?utm_source=a&week=2', 'https://a.uk/#/plan?week=2'],
    ['https://a.uk/?pk_campaign=a&mtm_source=b&at_medium=c', 'https://a.uk/'],
    ['https://youtu.be/dQw4w9WgXcQ?si=AbC-d', 'https://youtu.be/dQw4w9WgXcQ'],
    ['https://www.youtube.com/watch?v=dQw&feature=share&t=42s', 'https://www.youtube.com/watch?v=dQw&t=42s'],
    ['https://m.youtube.com/watch?v=dQw&feature=youtu.be&pp=yg', 'https://m.youtube.com/watch?v=dQw'],
    [
      'https://www.youtube-nocookie.com/embed/dQw?si=AbC&start=5',
      'https://www.youtube-nocookie.com/embed/dQw?start=5',
    ],
    ['https://open.spotify.com/episode/abc?si=1', 'https://open.spotify.com/episode/abc'],
    ['https://mailchi.mp/hospital/news?e=0123456789', 'https://mailchi.mp/hospital/news'],
    ['https://us1.campaign-archive.com/?e=0123456789&u=1&id=2', 'https://us1.campaign-archive.com/?u=1&id=2'],
    ['https://x.com/hospital/status/1?s=20&t=AbC', 'https://x.com/hospital/status/1'],
    ['https://www.tiktok.com/@hospital/video/1?_r=1&_t=8x', 'https://www.tiktok.com/@hospital/video/1'],
    ['https://www.facebook.com/hospital/posts/1?mibextid=AbC', 'https://www.facebook.com/hospital/posts/1'],
    [
      'https://www.linkedin.com/posts/hospital_1?trk=public_post&rcm=1',
      'https://www.linkedin.com/posts/hospital_1',
    ],
  ])('is without what follows its readers: %s', (address, plain) => {
    expect(unwrapLink(address)).toBe(plain);
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

describe('any address', () => {
  const ordinary = fc
    .webUrl({ withQueryParameters: true, withFragments: true })
    .filter((address) => !isWrapped(address));
  const wrap = fc.constantFrom(
    (inner: string) =>
      `https://eur01.safelinks.protection.outlook.com/?url=${encodeURIComponent(inner)}&data=a%40b.uk`,
    (inner: string) =>
      `https://urldefense.proofpoint.com/v2/url?u=${encodeURIComponent(inner).replaceAll('-', '%2D').replaceAll('_', '%5F').replaceAll('%', '-')}&d=1`,
    (inner: string) => `https://linkprotect.cudasvc.com/url?a=${encodeURIComponent(inner)}&c=E`,
    (inner: string) => `https://www.google.com/url?q=${encodeURIComponent(inner)}&sa=D`,
  );

  it('comes out of its wrappers as it went in, and stays so', () => {
    fc.assert(
      fc.property(ordinary, fc.array(wrap, { maxLength: 4 }), (address, wraps) => {
        const wrapped = wraps.reduce((inner, outer) => outer(inner), address);
        expect(unwrapLink(wrapped)).toBe(unwrapLink(address));
        expect(unwrapLink(unwrapLink(wrapped))).toBe(unwrapLink(wrapped));
        expect(isWrapped(unwrapLink(wrapped))).toBe(false);
      }),
    );
  });

  it('is never changed when it is an ordinary one', () => {
    fc.assert(
      fc.property(ordinary, (address) => {
        expect(unwrapLink(address)).toBe(address);
      }),
    );
  });

  it('is never a cause of an error', () => {
    const hosts = fc.constantFrom(
      'urldefense.com/v3/__',
      'secure-web.cisco.com/',
      'www.bing.com/ck/a?u=',
      'a.protection.sophos.com?u=',
    );
    fc.assert(
      fc.property(hosts, fc.string(), (host, rest) => {
        expect(typeof unwrapLink(`https://${host}${rest}`)).toBe('string');
      }),
    );
  });
});

describe('an address that is longer than any server takes', () => {
  const LONG = [
    `https://${'a.'.repeat(50_000)}b/x`,
    `https://urldefense.com/v3/__${'__;'.repeat(50_000)}`,
    `https://protect.checkpoint.com/${'v2/___https://'.repeat(20_000)}`,
  ];

  it.each(LONG)('stays as it is, at once: %.60s', (address) => {
    const started = performance.now();
    expect(unwrapLinksIn(`See ${address} there`)).toBe(`See ${address} there`);
    expect(unwrapLink(address)).toBe(address);
    expect([isWrapped(address), isShortLink(address), ...addressesIn(address)]).toEqual([false, false]);
    expect(performance.now() - started).toBeLessThan(500);
  });

  it('may be one of a server that takes it', () => {
    const longest = `https://urldefense.com/v3/__https://www.nhs.uk/${'a'.repeat(7000)}__;!!abc!def$`;
    expect(unwrapLink(longest)).toBe(`https://www.nhs.uk/${'a'.repeat(7000)}`);
    const hosts = `See ${`https://${'a.'.repeat(3900)}b/x `.repeat(100)}`;
    const started = performance.now();
    expect(unwrapLinksIn(hosts)).toBe(hosts);
    expect(performance.now() - started).toBeLessThan(1000);
  });
});
