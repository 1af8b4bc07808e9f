/** What advertisers, newsletters and servers add to an address to know a reader by. The page is the same without it. */
const TRACKING =
  /^(?:amp;)?(utm_\w+|gclid|gclsrc|dclid|gad_\w+|gbraid|wbraid|fbclid|msclkid|yclid|twclid|ttclid|igshid|igsh|li_fat_id|mc_[ce]id|_hsenc|_hsmi|__hs\w+|hsctatracking|mkt_tok|vero_(id|conv)|oly_(enc|anon)_id|_gl|_ga|_ke|srsltid|wickedid|phpsessid|jsessionid|aspsessionid\w*|cfid|cftoken)$/i;
/** Java's servers write it into the path. */
const SESSION_IN_PATH = /;jsessionid=[^/?#]*/i;

/** An address without the parts that follow its readers, and otherwise as it was written. */
export function withoutTracking(address: string): string {
  const [, path = '', query, rest = ''] = /^([^?#]*)(?:\?([^#]*))?(#.*)?$/s.exec(address) ?? [];
  const plain = path.replace(SESSION_IN_PATH, '');
  if (query === undefined) return `${plain}${rest}`;
  const parts = query.split('&');
  const kept = parts.filter((part) => !TRACKING.test(part.split('=')[0] ?? ''));
  if (kept.length === parts.length) return `${plain}?${query}${rest}`;
  return kept.length > 0 ? `${plain}?${kept.join('&')}${rest}` : `${plain}${rest}`;
}
