import { readFileSync, writeFileSync } from 'node:fs';
import { glob } from 'node:fs/promises';
import { isDeepStrictEqual } from 'node:util';
import { Remedy } from '../fail.mjs';
import { quote } from '../new/fields.mjs';
import { withNode } from '../node-24.mjs';
import { inRoot } from '../paths.mjs';
import { run } from '../run.mjs';
import { ask, choose, requirePerson } from './ask.mjs';
import { checkLock } from './check-lock.mjs';
import { DEFINITIONS, giveDefinition, giveField, giveRemoved } from './declare.mjs';
import { describeQuestions, findQuestions } from './find-questions.mjs';

const SCHEMA = 'packages/schema/src';
const LOCK_FILE = `${SCHEMA}/evolution/model-lock.json`;
const LOCK = inRoot(LOCK_FILE);
const REMOVED = inRoot(SCHEMA, 'evolution/removed-parts.ts');

/**
 * Asks what has become of what is gone, writes the answers into the definitions, and locks
 * the model that they make.
 *
 * @param {string} node path of Node 24
 * @throws Remedy with what only the code can say.
 */
export async function lockModel(node) {
  const questions = findQuestions(await readModel(node));
  requirePerson(questions);
  for (const question of questions) await answer(question);
  const models = await readModel(node);
  const open = findQuestions(models);
  if (open.length > 0) throw new Remedy('This has to be said in the code:', describeQuestions(open));
  await lock(models);
}

async function readModel(node) {
  checkLock(LOCK_FILE, readFileSync(LOCK, 'utf8'));
  const models = JSON.parse(await run(node, [inRoot('scripts/lib/schema/read-model.mjs')]));
  if (models.faults.length > 0)
    throw new Remedy('What is said of former names cannot be.', models.faults.join('\n'));
  return models;
}

async function lock({ version, locked, model }) {
  if (isDeepStrictEqual(locked, model)) return console.log('Nothing that is stored has changed.');
  await write(LOCK, JSON.stringify({ version: version + 1, model }));
  console.log(`Locked as version ${version + 1}. Commit the lock with the change.`);
}

/** What only the code can say is named at the end. */
async function answer({ change, what, ask: question, names }) {
  if (question === undefined) return;
  const at = await choose(`${what} ${question}`, [...names, 'nothing: nobody needs it any more']);
  if (at < names.length) await rename(change, names[at]);
  else await remove(change, await ask('Why does nobody need it?'));
}

async function rename({ change, uid, field }, name) {
  if (change === 'lose field')
    return edit(uid, (source, definition) => giveField(source, definition, name, field));
  const former = uid.slice(uid.indexOf('.') + 1);
  return edit(name, (source, definition) => giveDefinition(source, definition, former));
}

async function remove({ change, uid, field }, why) {
  const reason = quote(why);
  if (change === 'lose field')
    return edit(uid, (source, definition) => giveRemoved(source, definition, field, reason));
  const source = readFileSync(REMOVED, 'utf8');
  writeFileSync(REMOVED, source.replace(/\s*\};\s*$/, `\n  '${uid}': ${reason},\n};\n`));
}

/**
 * Writes into the file that has a definition; what it cannot write is named at the end,
 * as it is still open then.
 */
async function edit(uid, change) {
  const definition = uid.slice(uid.lastIndexOf('.') + 1);
  for await (const name of glob(DEFINITIONS, { cwd: inRoot() })) {
    const file = inRoot(name);
    const changed = change(readFileSync(file, 'utf8'), definition);
    if (changed === null) continue;
    await write(file, changed);
    return console.log(`Written into ${name}.`);
  }
}

/** As `npm run format` would. */
async function write(file, text) {
  writeFileSync(file, text);
  await run(inRoot('node_modules/.bin/biome'), ['format', '--write', file], { env: withNode() });
}
