/** What advertisers, newsletters and servers add to an address to know a reader by. The page is the same without it. */
const TRACKING =
  /^(?:amp;)?(utm_\w+|(pk|piwik|mtm|matomo)_\w+|at_(medium|campaign|link_\w+|ptr_name|format|bbc_team)|xtor|_openstat|gclid|gclsrc|dclid|gad_\w+|gbraid|wbraid|fbclid|msclkid|yclid|twclid|ttclid|igshid|igsh|epik|li_fat_id|mc_[ce]id|_hsenc|_hsmi|__hs\w+|hsctatracking|mkt_tok|vero_(id|conv)|oly_(enc|anon)_id|_gl|_ga|_ke|srsltid|wickedid|phpsessid|jsessionid|aspsessionid\w*|cfid|cftoken)$/i;
/** What some websites add when somebody copies an address with "Share": by other names that mean something else elsewhere. */
const OF_HOSTS: readonly { host: RegExp; names: RegExp }[] = [
  { host: /(^|\.)(youtube(-nocookie)?\.com|youtu\.be)$/, names: /^(?:amp;)?(si|feature|pp)$/i },
  { host: /(^|\.)spotify\.com$/, names: /^(?:amp;)?si$/i },
  { host: /(^|\.)(twitter|x)\.com$/, names: /^(?:amp;)?(s|t|ref_src)$/i },
  { host: /(^|\.)tiktok\.com$/, names: /^(?:amp;)?(_r|_t|is_from_webapp|sender_device)$/i },
  { host: /(^|\.)facebook\.com$/, names: /^(?:amp;)?(mibextid|rdid|__(cft__(\[\d+\])?|tn__))$/i },
  { host: /(^|\.)linkedin\.com$/, names: /^(?:amp;)?(trk|trackingid|lipi|rcm)$/i },
];
/** Java's servers write it into the path. */
const SESSION_IN_PATH = /;jsessionid=[^/?#]*/i;

/** Whether a part of a query says only how a reader came by the address. */
export function isTracking(name: string): boolean {
  return TRACKING.test(name);
}

/** An address without the parts that follow its readers, and otherwise as it was written. */
export function withoutTracking(address: string): string {
  const [, path = '', query, fragment] = /^([^?#]*)(?:\?([^#]*))?(?:#(.*))?$/s.exec(address) ?? [];
  const ofHost = namesAt(address);
  const isKept = (part: string) => {
    const name = part.split('=')[0] ?? '';
    return !isTracking(name) && !ofHost?.test(name);
  };
  return [
    path.replace(SESSION_IN_PATH, ''),
    withMark('?', keepParts(query, isKept)),
    withMark('#', keepInFragment(fragment, isKept)),
  ].join('');
}

function namesAt(address: string): RegExp | undefined {
  const hostname = URL.parse(address)?.hostname.replace(/\.$/, '') ?? '';
  return OF_HOSTS.find(({ host }) => host.test(hostname))?.names;
}

type IsKept = (part: string) => boolean;

/** @returns undefined when nothing is left of it. */
function keepParts(text: string | undefined, isKept: IsKept): string | undefined {
  if (text === undefined) return undefined;
  const parts = text.split('&');
  const kept = parts.filter(isKept);
  if (kept.length === parts.length) return text;
  return kept.length > 0 ? kept.join('&') : undefined;
}

/** Some websites keep a query in the fragment, by itself or behind a path. */
function keepInFragment(fragment: string | undefined, isKept: IsKept): string | undefined {
  const at = fragment?.indexOf('?') ?? -1;
  if (fragment === undefined || at < 0) return keepParts(fragment, isKept);
  return fragment.slice(0, at) + withMark('?', keepParts(fragment.slice(at + 1), isKept));
}

function withMark(mark: string, text: string | undefined): string {
  return text === undefined ? '' : mark + text;
}
