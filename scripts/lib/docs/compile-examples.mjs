import path from 'node:path';
import ts from 'typescript';
import { inRoot } from '../paths.mjs';

/**
 * What stands around an example, by what it is called behind ```` ```ts ````: fields of a
 * definition, or options of one.
 */
const FRAMES = {
  fields: (code) => `export const example = {\n${code}\n};`,
  definition: (code) => `export const example = defineCollection({
  name: 'news', plural: 'news-items', label: 'News', many: 'News', help: 'x', title: 'title', columns: [],
  fields: {
    title: text({ label: 'x', help: 'x', required: true }),
    slug: slug({ label: 'x', help: 'x', required: true, from: 'title' }),
    summary: text({ label: 'x', help: 'x', required: true }),
    body: richText({ label: 'x', help: 'x' }),
    day: date({ label: 'x', help: 'x' }),
    from: dateTime({ label: 'x', help: 'x' }),
    until: dateTime({ label: 'x', help: 'x' }),
  },
${code}
});`,
};

/**
 * The examples of TypeScript on a page.
 *
 * @param {string} markdown
 * @returns {{ frame: string, code: string }[]}
 */
export function examplesIn(markdown) {
  return [...markdown.matchAll(/^```ts *(\w*)\n(.*?)^```/gms)].map(([, frame, code]) => ({ frame, code }));
}

/**
 * Compiles examples against the sources of packages/schema, as a developer would who copies one.
 *
 * @param {{ frame: string, code: string }[]} examples
 * @returns {string[]} what is wrong, with the code
 */
export function compileExamples(examples) {
  const files = new Map(
    examples.map((example, at) => [inRoot(`packages/schema/src/example-${at}.ts`), toModule(example)]),
  );
  const options = { ...readOptions(), noEmit: true };
  const host = ts.createCompilerHost(options);
  const read = host.readFile.bind(host);
  const exists = host.fileExists.bind(host);
  host.readFile = (file) => files.get(path.normalize(file)) ?? read(file);
  host.fileExists = (file) => files.has(path.normalize(file)) || exists(file);
  const program = ts.createProgram([...files.keys()], options, host);
  return [...files.keys()].flatMap((file) => faultsOf(program, program.getSourceFile(file)));
}

function toModule({ frame, code }) {
  const names = 'choice, date, dateTime, reference, references, richText, slug, text';
  return `import { ${names} } from './fields/index.ts';
import { defineCollection } from './definitions/definitions.ts';
${FRAMES[frame]?.(code) ?? code}
void [defineCollection, ${names}];`;
}

function readOptions() {
  const { config } = ts.readConfigFile(inRoot('tsconfig.base.json'), ts.sys.readFile);
  return ts.convertCompilerOptionsFromJson(config.compilerOptions, inRoot()).options;
}

function faultsOf(program, file) {
  const found = [...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file)];
  return found.map(
    ({ messageText }) => `${ts.flattenDiagnosticMessageText(messageText, '\n')}\nin:\n${file.text}`,
  );
}
