import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { promisify } from 'node:util';
import { inRoot } from './paths.mjs';
import { describeUsage, readWords } from './usage.mjs';

const USAGE = {
  command: 'npm run tidy',
  does: 'puts things where they belong.',
  uses: [
    ['', 'all of them'],
    ['ROOM …', 'only these: kitchen, hall'],
  ],
  more: 'docs/house.md',
};
const DESCRIBED = `npm run tidy puts things where they belong.

  npm run tidy
      all of them
  npm run tidy -- ROOM …
      only these: kitchen, hall

More: docs/house.md`;

test('the usage of a command says what it does, and what may stand behind it', () => {
  assert.equal(describeUsage(USAGE), DESCRIBED);
  assert.equal(describeUsage({ command: 'npm start', does: 'starts it.' }), 'npm start starts it.');
});

test('a word that a command does not know is refused with how it is used', () => {
  const isRoom = (word) => ['kitchen', 'hall'].includes(word);
  assert.deepEqual(readWords(USAGE, isRoom, ['hall']), ['hall']);
  assert.throws(() => readWords(USAGE, isRoom, ['hall', 'hal', '--dry']), {
    name: 'Remedy',
    message: `npm run tidy does not know hal, --dry.\n\n${DESCRIBED}`,
  });
});

let clone;

/** The commands as they are before packages are installed: what they load then has to do without. */
before(() => {
  clone = mkdtempSync(path.join(tmpdir(), 'clone-'));
  cpSync(inRoot('scripts'), path.join(clone, 'scripts'), { recursive: true });
});
after(() => rmSync(clone, { recursive: true }));

const { scripts } = JSON.parse(readFileSync(inRoot('package.json'), 'utf8'));
for (const [name, command] of Object.entries(scripts).filter(([, line]) => line.startsWith('node ')))
  test(`npm run ${name} -- --help says how it is used, before anything is installed`, async () => {
    const [, script] = command.split(' ');
    const options = { cwd: clone, timeout: 10_000 };
    const { stdout } = await promisify(execFile)(process.execPath, [script, '--help'], options);
    assert.match(stdout, new RegExp(`^npm (?:run )?${name} `));
  });
