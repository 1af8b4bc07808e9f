import { readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { ICONS } from '../../../packages/schema/src/definitions/icons.ts';
import { compare } from '../generated/read-blocks.mjs';
import { inRoot } from '../paths.mjs';
import { wrap } from '../wrap.mjs';

const KIT = 'apps/web/src/blocks/view-kit.ts';
const INTRODUCTION = `# What blocks are made of

Written by \`npm run generate\`: the views of blocks import from \`@pain/web/blocks\` what is listed here with
its docstring, and \`icon\` of a definition is one of the icons. How they are used:
[Extending the content types](extending.md).`;

/** The page of what blocks are made of, in the repository. */
export const PARTS_PAGE = 'docs/blocks.md';

/** @typedef {{ name: string, kind: 'component' | 'function' | 'type', text: string, props: Part[] }} Part */

/** What views of blocks may import, and which icons there are: the text of {@link PARTS_PAGE}. */
export function writePartsPage() {
  const parts = readKit();
  const list = (kind) => parts.filter((part) => part.kind === kind).map(describe);
  const chapters = [
    ['Components', list('component')],
    ['Functions', list('function')],
    ['Types', list('type')],
    ['Icons', [wrap(`${ICONS.map((icon) => `\`${icon}\``).join(', ')}.`)]],
  ];
  return `${[INTRODUCTION, ...chapters.map(([title, lines]) => `## ${title}\n\n${lines.join('\n')}`)].join('\n\n')}\n`;
}

/** All that the views of blocks may import, by name. @returns {Part[]} */
export function readKit() {
  const exported = parse(KIT, readFileSync(inRoot(KIT), 'utf8')).statements.filter(ts.isExportDeclaration);
  const parts = exported.flatMap(({ moduleSpecifier, exportClause }) => {
    const file = path.posix.join(path.posix.dirname(KIT), moduleSpecifier.text);
    const source = readFileSync(inRoot(file), 'utf8');
    const read = file.endsWith('.astro') ? readComponent : readDeclaration;
    return exportClause.elements.map(({ name }) => read(name.text, file, source));
  });
  return parts.toSorted((a, b) => compare(a.name, b.name));
}

function parse(file, source) {
  return ts.createSourceFile(file, source, ts.ScriptTarget.Latest, true);
}

/** What an Astro component takes is the interface of that name in its frontmatter. */
function readComponent(name, file, source) {
  const [, code] = source.split(/^---$/m);
  const [props] = parse(file, code).statements.filter(isNamed('Props'));
  const takes = props.members.map((member) => ({
    name: member.name.getText(),
    text: textOf(member),
    isOptional: member.questionToken !== undefined,
  }));
  return { name, kind: 'component', text: textOf(props), props: takes };
}

function readDeclaration(name, file, source) {
  const [node] = parse(file, source).statements.filter(isNamed(name));
  const isFunction = ts.isFunctionDeclaration(node);
  const takes = isFunction ? `(${node.parameters.map((one) => one.getText()).join(', ')})` : '';
  return {
    name: `${name}${takes}`,
    kind: isFunction ? 'function' : 'type',
    text: textOf(node),
    props: [],
  };
}

function isNamed(name) {
  return (node) => node.name?.text === name;
}

/** Its docstring, without what it says of parameters. */
function textOf(node) {
  const comments = ts.getJSDocCommentsAndTags(node).filter(ts.isJSDoc);
  const text = comments.map(({ comment }) => ts.getTextOfJSDocComment(comment) ?? '').join(' ');
  return text.replace(/\s+/g, ' ').trim();
}

function describe({ name, text, props }) {
  const lines = props.map((one) => `  ${lineOf(one)}`);
  return [lineOf({ name, text }), ...lines].map((line) => wrap(line, `${line.match(/^ */)}  `)).join('\n');
}

function lineOf({ name, text, isOptional = false }) {
  return `- \`${name}\`${isOptional ? ', if need be' : ''}${text ? `: ${text}` : ''}`;
}
