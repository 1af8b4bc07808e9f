import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { test } from 'node:test';
import ts from 'typescript';
import { inRoot, ROOT } from './paths.mjs';

const list = (...patterns) =>
  execFileSync('git', ['ls-files', ...patterns], { cwd: ROOT, encoding: 'utf8' })
    .trim()
    .split('\n')
    .map((file) => inRoot(file));
/** Settings of tools are run as they are. */
const FILES = list('*.ts', '*.tsx', '*.mts').filter((file) => !/\.config\.m?ts$/.test(file));
/** All but that of Strapi's compiler, which resolves the old way. */
const CONFIGS = list('*tsconfig.json').filter((config) => config !== inRoot('apps/cms/tsconfig.json'));
const OTHER = '@pain/schema';

const readConfig = memoize((config) =>
  ts.getParsedCommandLineOfConfigFile(
    config,
    {},
    { ...ts.sys, onUnRecoverableConfigFileDiagnostic: assert.fail },
  ),
);
const filesOf = memoize((config) => new Set(readConfig(config).fileNames));

function memoize(read) {
  const known = new Map();
  return (key) => known.get(key) ?? known.set(key, read(key)).get(key);
}

/** Where an editor finds a file's settings: the nearest tsconfig.json that has the file. */
function findConfig(file) {
  for (let folder = path.dirname(file); folder.startsWith(ROOT); folder = path.dirname(folder)) {
    const config = path.join(folder, 'tsconfig.json');
    if (ts.sys.fileExists(config) && filesOf(config).has(file)) return config;
  }
  return null;
}

/** What an editor knows of one file, with nothing else open. */
function openFile(file, text, { options }) {
  const read = (name) => (name === file ? text : ts.sys.readFile(name));
  return ts.createLanguageService({
    ...ts.sys,
    getScriptFileNames: () => [file],
    getScriptVersion: () => '1',
    getScriptSnapshot: (name) => {
      const content = read(name);
      return content === undefined ? undefined : ts.ScriptSnapshot.fromString(content);
    },
    getCurrentDirectory: () => ROOT,
    getCompilationSettings: () => options,
    getDefaultLibFileName: ts.getDefaultLibFilePath,
    useCaseSensitiveFileNames: () => ts.sys.useCaseSensitiveFileNames,
  });
}

test('an editor finds the settings of every file', () => {
  const lost = FILES.filter((file) => findConfig(file) === null);
  assert.deepEqual(lost, [], 'Include them in the tsconfig.json of a folder above.');
});

test('types of other workspaces come from their sources, without a build', () => {
  const fromBuilds = CONFIGS.filter((config) => {
    const { options } = readConfig(config);
    const { resolvedModule } = ts.resolveModuleName(OTHER, config, options, ts.sys);
    return resolvedModule?.resolvedFileName !== inRoot('packages/schema/src/index.ts');
  });
  assert.deepEqual(fromBuilds, [], 'Set "customConditions": ["@pain/source"].');
});

test('"go to definition" goes to the source of another workspace', () => {
  const file = inRoot('packages/checks/src/opened.ts');
  const text = `import { contentTypes } from '${OTHER}';\n`;
  const service = openFile(file, text, readConfig(inRoot('packages/checks/tsconfig.json')));
  const [definition] = service.getDefinitionAtPosition(file, text.indexOf('contentTypes')) ?? [];
  assert.equal(definition?.fileName, inRoot('packages/schema/src/types/index.ts'));
});
