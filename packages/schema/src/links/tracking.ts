/**
 * What advertisers, newsletters and servers add to an address to know a reader by. The page is the same
 * without it. No package keeps such a list for us: tidy-url knows few newsletters and writes the rest of an
 * address in another way, and the rules of ClearURLs are in none.
 */
const TRACKING = anyOf(
  // Campaigns of whatever system.
  'utm_\\w+|(pk|piwik|mtm|matomo|itm|hsa)_\\w+|ga_(source|medium|term|content|campaign|place)|wt[._]z?mc(_\\w+)?|cm_mmc|cmpid|xtor|_openstat',
  'at_(medium|campaign|link_\\w+|ptr_name|format|bbc_team|recipient_id|recipient_list)',
  // Google, Microsoft, Facebook, X, TikTok, Pinterest, LinkedIn, Snapchat, Reddit, Yandex and other
  // markets of advertisements.
  'gclid|gclsrc|dclid|gad_\\w+|gbraid|wbraid|_gl|_ga|_gac|srsltid|msclkid|fbclid|fb_(action_ids|action_types|comment_id|source)',
  'igshid|igsh|twclid|ttclid|epik|li_fat_id|sccid|rdt_cid|y(s|m)?clid|irclickid|rb_clickid|tblci|obclid|dicbo|guce_referrer(_sig)?',
  '_branch_(match_id|referrer)|s_cid|mkwid|pcrid',
  // Mailchimp, HubSpot, Marketo, Vero, Omeda, Klaviyo, Wicked Reports, ActiveCampaign, Kit, MailerLite, Drip.
  'mc_[ce]id|_hsenc|_hsmi|_hsfp|__hs\\w+|hsctatracking|mkt_tok|vero_(id|conv)|oly_(enc|anon)_id|_k[ex]|wickedid|vgo_ee',
  'ck_subscriber_id|ml_subscriber(_hash)?|__s',
  // Dotdigital, Eloqua, Salesforce, Dynamics, Brevo, Listrak, Acoustic, EveryAction, Blueshift,
  // Omnisend, Keap, beehiiv, Emarsys.
  'dm_[it]|elq(\\w+)?|sfmc_\\w+|et_[cr]id|_cldee|msdyn(ttrid|mkt_\\w+)|_se|trk_(contact|msg|module|sid)|sp(mailing|user|job|report)id',
  'em[cd]i|bsft_\\w+|omnisend\\w+|inf_contact_key|_bhlid|bbeml|oft_(c|ck|d|ids?|l?k|sk)|sc_(customer|eh|uid)|ss_email_id|unicorn_click_id',
  // The sessions of servers, and a proxy of Microsoft's.
  'phpsessid|jsessionid|aspsessionid\\w*|cfid|cftoken|mcas(tsid|ctx|csrf)',
);

function anyOf(...names: string[]): RegExp {
  return new RegExp(`^(?:amp;)?(?:${names.join('|')})$`, 'i');
}

/**
 * What some websites add when somebody copies an address with "Share": by other names that mean
 * something else elsewhere.
 */
const OF_HOSTS: readonly { host: RegExp; names: RegExp }[] = [
  { host: /(^|\.)(youtube(-nocookie)?\.com|youtu\.be)$/, names: /^(?:amp;)?(si|feature|pp)$/i },
  { host: /(^|\.)spotify\.com$/, names: /^(?:amp;)?si$/i },
  { host: /(^|\.)(twitter|x)\.com$/, names: /^(?:amp;)?(s|t|ref_src)$/i },
  { host: /(^|\.)tiktok\.com$/, names: /^(?:amp;)?(_r|_t|is_from_webapp|sender_device)$/i },
  { host: /(^|\.)facebook\.com$/, names: /^(?:amp;)?(mibextid|rdid|__(cft__(\[\d+\])?|tn__))$/i },
  // With it, the page offers to change what that reader gets.
  { host: /(^|\.)(mailchi\.mp|campaign-archive\d*\.com)$/, names: /^(?:amp;)?e$/i },
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

/** Some websites keep a query in the fragment, on its own or behind a path. */
function keepInFragment(fragment: string | undefined, isKept: IsKept): string | undefined {
  const at = fragment?.indexOf('?') ?? -1;
  if (fragment === undefined || at < 0) return keepParts(fragment, isKept);
  return fragment.slice(0, at) + withMark('?', keepParts(fragment.slice(at + 1), isKept));
}

function withMark(mark: string, text: string | undefined): string {
  return text === undefined ? '' : mark + text;
}
