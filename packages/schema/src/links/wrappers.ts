import { decodeBase64, decodeProofpoint3 } from './proofpoint.ts';

/**
 * A service that puts its own address before that of a website: to look at what people open, or to count
 * them.
 */
export interface Wrapper {
  /** Found in the host's name. */
  host: RegExp;
  /** Found in the path, where only some pages of the host wrap others. */
  path?: RegExp;
  /** The address that is wrapped, as far as it is in the address; null where only the service knows it. */
  read(url: URL, address: string): string | null;
}

const param =
  (...names: string[]) =>
  ({ searchParams }: URL): string | null => {
    const found = [...searchParams].find(([key, value]) => names.includes(key.toLowerCase()) && value !== '');
    return found?.[1] ?? null;
  };
const opaque = () => null;

function fromBase64(text: string | null): string | null {
  if (text === null) return null;
  try {
    return decodeBase64(text.replaceAll(' ', '+'));
  } catch {
    return null;
  }
}

function decodePercent(text: string | undefined): string | null {
  try {
    return text === undefined ? null : decodeURIComponent(text);
  } catch {
    return null;
  }
}

/** Proofpoint writes `%` as `-` and `/` as `_` in its second form. */
function decodeProofpoint2(url: URL): string | null {
  return decodePercent(param('u')(url)?.replaceAll('-', '%').replaceAll('_', '/'));
}

/** Bing writes a sign of its own before the base 64. */
function decodeBing(url: URL): string | null {
  return fromBase64(param('u')(url)?.replace(/^a1/, '') ?? null);
}

/** An address in the path, written with percent signs or as it is. */
function inPath({ href }: URL): string | null {
  const [found] =
    /https?(?::|%3a)(?:\/|%2f){1,2}[^/]+(?:.*)$/i.exec(href.slice(href.indexOf('//') + 2)) ?? [];
  const whole = found?.includes('://') ? found : decodePercent(found?.split(/[/?#]/)[0]);
  return whole ?? null;
}

/** Check Point sets the address between underscores; in its later forms the letters are changed. */
function decodeCheckPoint(_: URL, address: string): string | null {
  return /\/v\d\/___(https?:\/\/.+?)___\./i.exec(address)?.[1] ?? null;
}

/**
 * What libraries write behind `url=` is the rest of the address as it is; only behind `qurl=` it is encoded.
 */
function decodeEzproxy(url: URL, address: string): string | null {
  return /[?&]url=(https?:\/\/.+)$/i.exec(address)?.[1] ?? param('qurl', 'url')(url);
}

/** A proxy of Microsoft's sets its own name behind that of the website. */
const CLOUD_APPS = /\.(?:mcas(?:-gov)?|(?:us|eu|uk|au)\d?\.cas)\.(?:ms|us)$/;

function decodeCloudApps(url: URL): string | null {
  const host = url.hostname.replace(/\.$/, '').replace(CLOUD_APPS, '');
  return param('originalurl')(url) ?? `https://${host}${url.pathname}${url.search}${url.hash}`;
}

/** Google's copies of pages: of `https` ones behind `/s/`. */
function decodeAmp({ pathname, search, hash }: URL): string | null {
  const [, secure, address = ''] = /^\/\w+\/(s\/)?([^/]+\.[^/]+.*)$/.exec(pathname) ?? [];
  return address && `${secure ? 'https' : 'http'}://${address}${search}${hash}`;
}

/**
 * The services that are known, the more exact first. Filters of e-mail (from Microsoft, Proofpoint, Mimecast,
 * Barracuda, Cisco, Sophos, Trend Micro, Trellix, Symantec, Fortinet, Libraesva, Check Point, TitanHQ,
 * Hornetsecurity, Egress, Zix, Darktrace), isolated browsers of Menlo and Zscaler, gates of search engines,
 * social networks and webmail, and counters of newsletters.
 */
export const WRAPPERS: readonly Wrapper[] = [
  { host: /(^|\.)safelinks\.protection\./, read: param('url') },
  {
    host: /(^|\.)teams\.(cdn\.office\.net|cdn\.live\.net|microsoft\.com)$/,
    path: /safelinks/,
    read: param('url'),
  },
  // Outlook on the web, also where a hospital runs it.
  { host: /./, path: /\/owa\/redir\.aspx$/i, read: param('url') },
  { host: /(^|\.)safelink\.emails\.azure\.net$/, read: param('destination') },
  { host: /(^|\.)urldefense\.(proofpoint\.)?(com|us)$/, path: /^\/v1\//, read: param('u') },
  { host: /(^|\.)urldefense\.(proofpoint\.)?(com|us)$/, path: /^\/v2\//, read: decodeProofpoint2 },
  { host: /(^|\.)urldefense\.(proofpoint\.)?(com|us)$/, read: (_, address) => decodeProofpoint3(address) },
  { host: /(^|\.)proofpointisolation\.com$|(^|\.)urlisolation\.com$/, read: param('url', 'u') },
  { host: /(^|\.)emailprotection\.link$/, read: opaque },
  { host: /^(protect|security|url)[\w.-]*\.mimecast(-offshore)?\.com$/, read: opaque },
  { host: /(^|\.)mimecastprotect\.com$/, read: opaque },
  { host: /(^|\.)linkprotect\.cudasvc\.com$/, read: param('a') },
  { host: /(^|\.)secure-web\.cisco\.com$/, read: inPath },
  { host: /(^|\.)protection\.sophos\.com$/, read: (url) => fromBase64(param('u')(url)) },
  { host: /(^|[.-])ctp\.trendmicro\.com$|(^|\.)trendmicro\.com$/, path: /clicktime/, read: param('url') },
  { host: /(^|\.)protect\d*\.fireeye\.com$|(^|\.)fireeyecloud\.com$/, read: param('u', 'url') },
  { host: /(^|\.)clicktime\.(symantec\.com|cloud\.postoffice\.net)$/, read: param('u', 'url') },
  { host: /./, path: /^\/fmlurlsvc\//, read: param('url') },
  { host: /(^|\.)urlsand\.(com|esvalabs\.com)$/, read: param('u', 'url') },
  { host: /(^|\.)(protect\.checkpoint\.com|url\.avanan\.click)$/, read: decodeCheckPoint },
  { host: /(^|\.)scanmail\.trustwave\.com$|(^|\.)antiphishing\.vadesecure\.com$/, read: param('u', 'url') },
  { host: /(^|\.)url-protection\.com$/, read: param('o', 'url', 'u') },
  { host: /(^|\.)(edgepilot|zixcentral)\.com$/, read: param('u', 'url') },
  { host: /(^|\.)antigena\.com$/, path: /^\/l\//, read: opaque },
  { host: /(^|\.)inky\.com$|(^|\.)mailcontrol\.com$|(^|\.)mailguard\.com\.au$/, path: /./, read: opaque },
  { host: /(^|\.)linklock\.titanhq\.com$/, read: param('url', 'u') },
  { host: /(^|\.)atpscan\.[\w.-]*hornetsecurity\.com$/, read: param('u', 'url') },
  { host: /(^|\.)(sec|secure)links\.cloud-security\.net$/, read: param('u', 'url') },
  // Its packed form of the address needs more than it is worth to read.
  { host: /(^|\.)defend\.egress\.com$|^(eu|us|uk|ca|au)[\w.-]*\.egress\.com$/, read: opaque },
  { host: /^safe[\w-]*\.menlosecurity\.com$/, read: inPath },
  { host: /(^|\.)isolation\.([\w-]+\.)?zscaler\w*\.(com|net)$/, read: param('original_url', 'url') },
  { host: CLOUD_APPS, read: decodeCloudApps },
  { host: /(^|\.)linkscan\.io$/, read: ({ pathname }) => fromBase64(pathname.split('/').at(-1) ?? null) },
  { host: /^deref-[\w-]+\.\w+$/, read: param('redirecturl', 'url') },
  { host: /^(www\.)?google\.[a-z.]+$/, path: /^\/url$/, read: param('q', 'url') },
  { host: /^(www\.)?google\.[a-z.]+$/, path: /^\/amp\/./, read: decodeAmp },
  { host: /\.cdn\.ampproject\.org$/, path: /^\/\w+\/./, read: decodeAmp },
  { host: /^(www\.)?bing\.com$/, path: /^\/ck\/a$/, read: decodeBing },
  { host: /^(www\.)?duckduckgo\.com$/, path: /^\/l\/$/, read: param('uddg') },
  { host: /^(lm?\.(facebook|instagram|messenger|threads)\.(com|net)|l\.wl\.co)$/, read: param('u') },
  { host: /^(www\.|m\.)?facebook\.com$/, path: /^\/(l\.php|flx\/warn\/?)$/, read: param('u') },
  { host: /^(www\.)?linkedin\.com$/, path: /^\/(redir\/redirect|safety\/go)$/, read: param('url') },
  { host: /^(www\.|m\.)?youtube\.com$/, path: /^\/redirect$/, read: param('q') },
  { host: /^r\.search\.yahoo\.com$/, read: ({ href }) => decodePercent(/\/RU=([^/]+)/.exec(href)?.[1]) },
  { host: /^(t\.umblr|(www\.)?tumblr)\.com$/, path: /^\/redirect$/, read: param('z') },
  { host: /^(www\.)?pinterest\.[a-z.]+$/, path: /^\/offsite\/$/, read: param('url') },
  { host: /^out\.reddit\.com$/, read: param('url') },
  { host: /^(www\.|m\.)?vk\.(com|ru)$/, path: /^\/away(\.php)?$/, read: param('to') },
  { host: /^slack-redir\.net$/, read: param('url') },
  { host: /^href\.li$/, read: ({ search }) => decodePercent(search.slice(1)) },
  // Outlook, where a link in an invitation was opened.
  { host: /^outlook\.(office(365)?|live)\.com$/, path: /\/deeplink$/, read: param('url') },
  // The sign-in by which staff read journals: others end there.
  { host: /^go\.openathens\.net$/, path: /^\/redirector\//, read: param('url') },
  { host: /(^|\.)ezproxy\./, path: /^\/login$/, read: decodeEzproxy },
  { host: /(^|\.)awstrack\.me$/, path: /^\/L\d\//, read: inPath },
  {
    host: /(^|\.)links\.govdelivery\.com$/,
    read: (_, address) => /&&&(https?:.+)$/.exec(address)?.[1] ?? null,
  },
  { host: /(^|\.)links-\d+\.govdelivery\.com$/, path: /^\/CL\d\//, read: inPath },
  { host: /(^|\.)lnks\.gd$/, path: /^\/l\//, read: opaque },
  { host: /(^|\.)list-manage\d*\.com$/, path: /^\/track\//, read: opaque },
  { host: /(^|\.)sendgrid\.net$/, path: /^\/(ls|wf)\/click/, read: opaque },
  { host: /(^|\.)(cmail\d+|createsend\d*)\.com$/, path: /^\/t\//, read: opaque },
  { host: /(^|\.)(mjt\.lu|mlsend\.com)$/, path: /^\/(lnk|link)\//, read: opaque },
  { host: /(^|\.)(emlnk\d*|acemln\w|activehosted)\.com$/, path: /^\/lt\.php$/, read: opaque },
  {
    host: /(^|\.)(sendib[mt]\d*|klclick\d*|convertkit-mail\d*|mkt\d+|sidekickopen\d*|customeriomail|sparkpostmail\d*)\.com$/,
    path: /^\/./,
    read: opaque,
  },
  {
    host: /(^|\.)(mandrillapp\.com|pstmrk\.it|hubspot(links\.com|email\.net)|rs6\.net|exct\.net|ddlnk\.net)$/,
    path: /^\/./,
    read: opaque,
  },
  { host: /(^|\.)(go\.pardot|click\.mailerlite)\.com$/, path: /^\/(e|link)\//, read: opaque },
  { host: /^app\.getresponse\.com$/, path: /^\/click\.html$/, read: opaque },
  { host: /^(email\.)?substack\.com$/, path: /^\/(c|redirect)\/./, read: opaque },
  { host: /\.mkt\.dynamics\.com$/, path: /\/r\/./, read: opaque },
  // SendGrid, HubSpot, Brevo and Mailgun also count under the names of those who send.
  {
    host: /./,
    path: /^\/(?:(?:ls|wf)\/click$|ss\/c\/u\d|e2t\/t|tr\/cl\/[\w-]{16}|c\/eJ[\w-]{20})/,
    read: opaque,
  },
  // What is not known by its owner's name is known by its purpose.
  {
    host: /(^|[.-])(safelinks?|urldefense|linkprotect|urlprotect|clicktime|url-protect)([.-]|$)/,
    read: param('url', 'u', 'a', 'q', 'destination'),
  },
];
