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

/**
 * Renders one of nhsuk-frontend's components by its own template: the one place where NHS markup is made.
 *
 * @param params the component's macro options. Texts are escaped by the template; `html` options are not.
 * @param content HTML for inside the component, for those that take a `caller` block.
 */
export function renderNhs<Name extends NhsComponent>(
  component: Name,
  params: NhsParams[Name],
  content?: string,
): string {
  return renderAny(component, params, content);
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
