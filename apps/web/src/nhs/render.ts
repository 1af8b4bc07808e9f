import { createRequire } from 'node:module';
import path from 'node:path';
import nunjucks from 'nunjucks';
import type { NhsComponent, NhsParams } from './params.ts';

const require = createRequire(import.meta.url);
const PACKAGE = path.dirname(require.resolve('nhsuk-frontend/package.json'));

/** Set up as nhsuk-frontend's own build does: https://nhsuk.github.io/nhsuk-frontend (Nunjucks). */
const environment = new nunjucks.Environment(
  new nunjucks.FileSystemLoader([path.join(PACKAGE, 'dist/nhsuk/components'), path.join(PACKAGE, 'dist')]),
  { autoescape: true, trimBlocks: true, lstripBlocks: true },
);

/** A list of a template; those of staff's own texts have markers. */
const UNMARKED_LIST = /<[ou]l\b(?![^>]*(?:\brole=|nhsuk-list--(?:bullet|number)\b))/g;

/**
 * What was rendered lately, the latest last. Header, footer and much else is the same on hundreds of pages.
 */
const recent = new Map<string, string>();
const RECENT = 500;

/**
 * Renders one of nhsuk-frontend's components by its own template: the one place where NHS markup is made. A
 * template is a pure function of what it is given, so that the same component is not rendered again and
 * again: on a site of thousands of pages that was most of the time that rendering took.
 *
 * @param params the component's macro options, which are data and nothing else. Texts are escaped by the
 * template; `html` options are not.
 * @param content HTML for inside the component, for those that take a `caller` block.
 */
export function renderNhs<Name extends NhsComponent>(
  component: Name,
  params: NhsParams[Name],
  content?: string,
): string {
  const key = JSON.stringify([component, params, content]);
  const html = recent.get(key) ?? giveListsTheirRole(renderAny(component, params, content));
  recent.delete(key);
  recent.set(key, html);
  if (recent.size > RECENT) forgetOldest();
  return html;
}

/**
 * Without markers a list is none to VoiceOver, unless it says so:
 * https://bugs.webkit.org/show_bug.cgi?id=170179
 */
function giveListsTheirRole(html: string): string {
  return html.replace(UNMARKED_LIST, '$& role="list"');
}

function forgetOldest(): void {
  for (const oldest of recent.keys()) {
    recent.delete(oldest);
    return;
  }
}

/** {@link renderNhs} without its types, for nhsuk-frontend's own fixtures. */
export function renderAny(component: string, params: object, content?: string): string {
  const template = `nhsuk/components/${component}/template.njk`;
  if (content === undefined) return environment.render(template, { params }).trim();
  return environment
    .render(template, { params, caller: () => new nunjucks.runtime.SafeString(content) })
    .trim();
}

/** Escapes a text for use in HTML. */
export function escapeHtml(text: string): string {
  return String(environment.getFilter('escape')(text));
}
