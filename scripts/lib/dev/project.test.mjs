import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';
import { makeProject } from './project.mjs';

const folder = mkdtempSync(path.join(tmpdir(), 'project-'));
after(() => rmSync(folder, { recursive: true, force: true }));
const inFolder = (name) => path.join(folder, name);
const compile = makeProject(inFolder('tsconfig.json'));
let saves = 0;

/** Each save is a second later than the one before. */
function save(name, text) {
  writeFileSync(inFolder(name), text);
  saves += 1;
  utimesSync(inFolder(name), saves, saves);
}

function compiled() {
  const { errors, emitted } = compile();
  return { errors, emitted: emitted.map((file) => path.relative(folder, file)) };
}

save(
  'tsconfig.json',
  JSON.stringify({
    compilerOptions: { outDir: 'out', module: 'ESNext', types: [], noLib: true, strict: true },
    files: ['a.ts', 'b.ts', 'globals.d.ts'],
  }),
);
save(
  'globals.d.ts',
  [
    'Array<T>',
    'Boolean',
    'CallableFunction',
    'Function',
    'IArguments',
    'NewableFunction',
    'Number',
    'Object',
    'RegExp',
    'String',
  ]
    .map((name) => `interface ${name} {}`)
    .join('\n'),
);
save('a.ts', 'export const a: number = 1;\n');
save('b.ts', "import { a } from './a';\nexport const b: number = a;\n");

test('what is saved is compiled, and of what is new no more is written than differs', () => {
  assert.deepEqual(compiled(), { errors: '', emitted: ['out/a.js', 'out/b.js'] });
  assert.deepEqual(compiled(), { errors: '', emitted: [] });
  save('a.ts', 'export const a: number = 2;\n');
  assert.deepEqual(compiled(), { errors: '', emitted: ['out/a.js'] });
});

test('with an error nothing is written, and everything once it is mended', () => {
  const before = statSync(inFolder('out/a.js')).mtimeMs;
  save('a.ts', 'export const a: string = "3";\n');
  save('b.ts', "import { a } from './a';\nexport const b: number = a;\nexport const c = 4;\n");
  const { errors, emitted } = compiled();
  assert.match(errors, /b\.ts\(2,14\): error TS2322: Type 'string' is not assignable to type 'number'\.$/);
  assert.deepEqual(emitted, []);
  assert.equal(statSync(inFolder('out/a.js')).mtimeMs, before);
  save('b.ts', "import { a } from './a';\nexport const b: string = a;\n");
  assert.deepEqual(compiled().emitted, ['out/a.js']);
  assert.match(readFileSync(inFolder('out/a.js'), 'utf8'), /"3"/);
});

test('a new file is compiled, too', () => {
  save('a.ts', "export { d } from './d';\nexport const a: string = '3';\n");
  assert.match(compiled().errors, /Cannot find module '\.\/d'/);
  save('d.ts', 'export const d: number = 1;\n');
  assert.deepEqual(compiled().errors, '');
  assert.ok(existsSync(inFolder('out/d.js')));
});
