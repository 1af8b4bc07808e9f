/** Shows the draft anew soon after it was saved, at the place where one was reading. */
const banner = document.querySelector('[data-preview]');
const LOOK_MS = 400;

async function look() {
  if (document.hidden) return setTimeout(look, LOOK_MS);
  const answer = await fetch(`${banner.dataset.preview}version.json`).catch(() => null);
  const version = answer?.ok ? (await answer.json()).version : null;
  const isOther = answer?.status === 403 || (version !== null && version !== banner.dataset.version);
  return isOther ? location.reload() : setTimeout(look, LOOK_MS);
}

/**
 * The looks that the admin names its frame by: which of the rules that a browser picks by itself, for paper or for the dark, hold here and
 * which do not. Whoever opens a link by itself sees what their own browser picks.
 */
const LOOKS = {
  light: (media) => (isDark(media) ? 'not all' : media),
  dark: (media) => (isDark(media) ? media.replace(DARK, '(min-width: 0)') : media),
  paper: (media) => (isDark(media) || /\bscreen\b/.test(media) ? 'not all' : media.replace('print', 'all')),
};
const DARK = /\(prefers-color-scheme:\s*dark\)/;
const isDark = (media) => DARK.test(media);

function dress(rules, change) {
  for (const rule of rules) {
    if (rule instanceof CSSMediaRule) rule.media.mediaText = change(rule.media.mediaText);
    if (rule.cssRules) dress(rule.cssRules, change);
  }
}

const change = LOOKS[window.name];
if (change) {
  document.documentElement.style.colorScheme = window.name === 'dark' ? 'dark' : 'light';
  for (const sheet of document.styleSheets) dress(sheet.cssRules, change);
}
if (banner) look();
