import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { KINDS, parseTag, readContractTests } from '../../../apps/cms/contract/postgres-tag.mjs';
import { inRoot } from '../paths.mjs';

const CMS = inRoot('apps/cms');
const EXAMPLE = '/** @postgres locks: one sentence why Postgres can differ. */';

/**
 * How code uses the database past Strapi's own queries. Connections of HTTP and GraphQL, and the raw pixels
 * of a picture, look similar and are not meant.
 */
const DATABASE_FORMS = {
  '.getConnection()': /\.getConnection\(/,
  'db.connection': /\bdb\s*[!?]?\.\s*connection\b/,
  '.raw()': /\.raw\(\s*[^\s){]/,
  '.forUpdate()': /\.forUpdate\(/,
  '.transacting()': /\.transacting\(/,
  'transaction()': /\btransaction(?:<[^>]*>)?\(/,
  'queryBuilder()': /\b(?:q|createQ)ueryBuilder\(/,
  '{ … } = db': /\{[^{}]*\b(?:connection|getConnection|queryBuilder|transaction)\b[^{}]*\}\s*=[^;\n]*\bdb\b/,
};

function findForm(text) {
  return Object.keys(DATABASE_FORMS).find((form) => DATABASE_FORMS[form].test(text));
}

/** The CMS's own code on the server, without its unit tests. */
function readSources() {
  return readdirSync(path.join(CMS, 'src'), { recursive: true, encoding: 'utf8' })
    .map((name) => `src/${name.replaceAll(path.sep, '/')}`)
    .filter((file) => /\.[cm]?[jt]s$/.test(file) && !/^src\/admin\/|\.test\.ts$/.test(file))
    .map((file) => ({ file, text: readFileSync(path.join(CMS, file), 'utf8') }));
}

function findUntagged(tests) {
  return tests
    .filter(({ text, tag }) => tag === null && findForm(text))
    .map(
      ({ file, text }) =>
        `apps/cms/contract/${file} uses ${findForm(text)} of the database and does not run on Postgres. Begin it with: ${EXAMPLE}`,
    );
}

function findUncovered(sources, tests) {
  const covered = new Set(tests.flatMap(({ tag }) => tag?.covers ?? []));
  return sources
    .filter(({ file, text }) => findForm(text) && !covered.has(file))
    .map(
      ({ file, text }) =>
        `apps/cms/${file} uses ${findForm(text)} of the database, and no test covers it on Postgres. Add "@covers ${file}" to the first comment of a contract test that exercises it and has the tag @postgres.`,
    );
}

function findBadTags(tests, exists) {
  return tests.flatMap(({ file, text, tag }) =>
    describeTag(text, tag, exists).map((fault) => `apps/cms/contract/${file}: ${fault}`),
  );
}

function describeTag(text, tag, exists) {
  if (tag === null)
    return /@(postgres|covers)\b/.test(text)
      ? [`the comment that it begins with has no @postgres. Begin the file with: ${EXAMPLE}`]
      : [];
  const { kinds, reason, covers } = tag;
  return [
    ...(kinds.length === 0 ? [`@postgres has no kind. Choose from: ${KINDS.join(', ')}.`] : []),
    ...kinds
      .filter((kind) => !KINDS.includes(kind))
      .map((kind) => `@postgres has the unknown kind "${kind}". Choose from: ${KINDS.join(', ')}.`),
    ...(reason === '' ? [`@postgres has no reason. Write it after a colon: ${EXAMPLE}`] : []),
    ...covers
      .filter((source) => !exists(source))
      .map((source) => `@covers "${source}" is no file of apps/cms. Correct its path, or remove the line.`),
  ];
}

const report = (faults) => assert.ok(faults.length === 0, `\n${faults.join('\n')}`);
const inCms = (file) => existsSync(path.join(CMS, file));
const asTest = (text) => ({ file: 'x.test.ts', text, tag: parseTag(text) });

test('every contract test that uses the database itself runs on Postgres', () => {
  report(findUntagged(readContractTests(path.join(CMS, 'contract'))));
});

test('every source that uses the database itself is covered by a contract test on Postgres', () => {
  report(findUncovered(readSources(), readContractTests(path.join(CMS, 'contract'))));
});

test('every tag has known kinds and a reason, and covers sources that exist', () => {
  report(findBadTags(readContractTests(path.join(CMS, 'contract')), inCms));
});

test('a tag says what can differ, why, and what it covers', () => {
  const text =
    '/**\n * @postgres locks, time: why: so.\n * @covers src/a.ts\n * @covers src/b.ts\n */\n\nimport x;';
  const tag = { kinds: ['locks', 'time'], reason: 'why: so.', covers: ['src/a.ts', 'src/b.ts'] };
  assert.deepEqual(parseTag(text), tag);
  assert.deepEqual(parseTag('/** @postgres sql: why. */'), { kinds: ['sql'], reason: 'why.', covers: [] });
  assert.equal(parseTag('import x;\n/** @postgres sql: too late. */\n'), null);
});

test('a wrong tag is described with what to do', () => {
  const describe = (text) => findBadTags([asTest(text)], () => false).map((line) => line.split(': ')[1]);
  assert.deepEqual(describe('/** @postgres lock: why. */'), [
    '@postgres has the unknown kind "lock". Choose from',
  ]);
  assert.deepEqual(describe('/** @postgres locks */'), ['@postgres has no reason. Write it after a colon']);
  assert.deepEqual(describe('/** @postgres : why. */'), ['@postgres has no kind. Choose from']);
  assert.deepEqual(describe('/**\n * @postgres sql: why.\n * @covers src/gone.ts\n */'), [
    '@covers "src/gone.ts" is no file of apps/cms. Correct its path, or remove the line.',
  ]);
  assert.equal(describe('const x = 1;\n/** @postgres sql: too late. */').length, 1);
});

test('only a test that runs on Postgres covers a source', () => {
  const source = { file: 'src/a.ts', text: 'await strapi.db.transaction(save);' };
  const covers = asTest('/**\n * @postgres transactions: why.\n * @covers src/a.ts\n */');
  assert.deepEqual(findUncovered([source], [covers]), []);
  assert.equal(findUncovered([source], [asTest('/** @covers src/a.ts */')]).length, 1);
});

for (const text of [
  'strapi.db\n      .getConnection(TABLE)',
  "const increment = strapi.db.connection.raw('?? + 1', ['revision']);",
  'const { connection } = cms.get().strapi.db;',
  'strapi.db?.connection',
  'await trx.raw(`SAVEPOINT following`);',
  "strapi.db.queryBuilder(KEPT).select('id')",
  'query.forUpdate().execute()',
  'query.transacting(trx)',
  'await db.transaction<void>(async () => {})',
])
  test(`the database is used by ${JSON.stringify(text)}`, () => assert.ok(findForm(text)));

for (const text of [
  "inner.on('connection', accept);",
  '{ faqs_connection(status: DRAFT) { nodes { question } } }',
  "headers: { connection: 'close' }",
  "strapi.config.get('database.connection')",
  'server.getConnections(count);',
  'await sharp(picture).raw().toBuffer();',
  "sharp(picture).raw({ depth: 'char' });",
  'changeInTransaction(strapi);',
  'if (!strapi.db.inTransaction()) return query;',
  "strapi.db.query('api::faq.faq').findMany({});",
])
  test(`the database is not used by ${JSON.stringify(text)}`, () => assert.equal(findForm(text), undefined));
