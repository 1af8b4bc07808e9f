import postcss, { type AtRule, type Container, type Declaration, type Document, type Rule } from 'postcss';
import { COLOURS, type Role } from './colours.ts';

const COLOUR = /#[\da-f]{3,8}\b|rgba?\([^)]*\)|\b(?:white|black)\b/gi;
const NAMED: Readonly<Record<string, string>> = { white: '#ffffff', '#fff': '#ffffff' };
/** Paper is white, and forced colours are the reader's own. */
const OWN_COLOURS = /print|forced-colors/;
/** The NHS's focus is black on yellow, which stands out on light and dark alike. */
const FOCUS_COLOUR = '#ffeb3b';
const NEGATION = /:not\([^()]*\)/g;
const VISITED = ':visited';
/**
 * Some rules of visited links outweigh those of the focus, and words of the dark scheme
 * cannot be read on its yellow.
 */
const VISITED_ONLY = ':visited:where(:not(:focus))';

/**
 * Gives a stylesheet a dark scheme: each colour becomes a custom property with a light and a dark value. As
 * every colour goes through the table, none is forgotten.
 *
 * @throws Error for a colour that the table lacks, with the declaration that has it.
 */
export function addColourSchemes(css: string): string {
  const root = postcss.parse(css);
  root.walkRules(separateFocus);
  const used = new Map<string, { light: string; dark: string }>();
  root.walkDecls((declaration) => {
    if (keepsColours(declaration)) return;
    declaration.value = declaration.value.replace(COLOUR, (colour) => toProperty(colour, declaration, used));
  });
  return `${properties(used)}\n${root.toString()}`;
}

function toProperty(
  found: string,
  declaration: Declaration,
  used: Map<string, { light: string; dark: string }>,
): string {
  const colour = NAMED[found.toLowerCase()] ?? found.toLowerCase();
  const role = roleOf(declaration.prop);
  const pair = COLOURS[role][colour];
  if (!pair) throw unknown(colour, role, declaration);
  if (pair.light === pair.dark) return pair.light;
  const name = `--${role}-${colour.replace('#', '')}`;
  used.set(name, pair);
  return `var(${name})`;
}

function properties(used: ReadonlyMap<string, { light: string; dark: string }>): string {
  const list = (scheme: 'light' | 'dark') =>
    [...used].map(([name, pair]) => `${name}:${pair[scheme]}`).join(';');
  return [
    `:root{color-scheme:light dark;${list('light')}}`,
    `@media screen and (prefers-color-scheme:dark){:root{${list('dark')}}}`,
  ].join('\n');
}

function roleOf(property: string): Role {
  if (property.startsWith('background')) return 'surface';
  return property === 'color' || property === 'fill' || property.startsWith('text') ? 'text' : 'line';
}

function keepsColours(declaration: Declaration): boolean {
  if (declaration.prop.startsWith('--')) return true;
  return ancestors(declaration).some((parent) =>
    parent.type === 'atrule' ? OWN_COLOURS.test((parent as AtRule).params) : isFocus(parent),
  );
}

/** Parts a rule of colours for what has the focus and what has not, as only the focus keeps them. */
function separateFocus(rule: Rule): void {
  if (!rule.some((node) => node.type === 'decl' && node.value.search(COLOUR) >= 0)) return;
  const focused = rule.selectors.filter(selectsFocus);
  const others = rule.selectors.filter((selector) => !selectsFocus(selector));
  if (others.length === 0) return;
  if (focused.length > 0) rule.cloneBefore({ selectors: focused });
  rule.selectors = others.map((selector) => selector.replaceAll(VISITED, VISITED_ONLY));
}

/** What is pressed has the ground of its kind, not that of the focus. */
function selectsFocus(selector: string): boolean {
  const state = selector.replace(NEGATION, '');
  return state.includes(':focus') && !state.includes(':active');
}

function isFocus(parent: Container | Document): boolean {
  if (parent.type !== 'rule') return false;
  const rule = parent as Rule;
  return (
    rule.selectors.every(selectsFocus) ||
    rule.some(
      (node) =>
        node.type === 'decl' && node.prop.startsWith('background') && node.value.includes(FOCUS_COLOUR),
    )
  );
}

function ancestors(declaration: Declaration): (Container | Document)[] {
  const found: (Container | Document)[] = [];
  for (let step = declaration.parent as Container | Document | undefined; step; step = step.parent)
    found.push(step);
  return found;
}

function unknown(colour: string, role: Role, declaration: Declaration): Error {
  const selector = (declaration.parent as Rule | undefined)?.selector ?? '';
  return new Error(
    `The stylesheet has a ${role} colour without a dark counterpart: ${colour} in "${selector} { ${declaration.toString()} }".\n` +
      'Add it to apps/web/src/styles/colours.ts, or drop the rule in keep-used.ts.',
  );
}
