import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { inRoot } from '../paths.mjs';

/** The code of all services, and not what one of them begins with or what tests are made of. */
const CODE = ['apps', 'packages', 'scripts'];
const NOT_CODE =
  /\.test(-d)?\.|\/(fixtures|seed|seed-media|contract|gallery|bench|test-titles)\/|brand\.test/;
const TEXT = /\.(ts|tsx|mjs|js|astro|scss|css|json|svg)$/;
/** Of the service that this was written for. `@pain/…` are names of workspaces, which nobody sees. */
const NAMES = /(?<!@)\bpain\b(?!\/)|self-management|gloucester|(?<!\bwww)\.nhs\.uk/gi;
const HOSTS = /\bhttps?:\/\/([\w-]+(?:\.[\w-]+)+)/g;
/** Hosts that mean the same for every service: examples, this machine, and names of standards. */
const ANYBODYS =
  /(^|\.)example\.(org|com)$|\.invalid$|^127\.|^www\.nhs\.uk$|^(www\.)?(w3|schema|nodejs|sitemaps)\.org$/;
/** Sources are named in comments. */
const COMMENT = /^\s*(\/?\*|\/\/|#)|\s\/\/\s/;

/** What may stand in code nevertheless, and why. */
const MAY = {
  'packages/checks/src/advice/jargon.ts': 'words of clinics; a service of another kind meets few of them',
};

const files = execFileSync('git', ['ls-files', ...CODE], { cwd: inRoot(), encoding: 'utf8' })
  .split('\n')
  .filter((file) => TEXT.test(file) && !NOT_CODE.test(file) && !(file in MAY))
  // One that was removed is listed until the next commit.
  .filter((file) => existsSync(inRoot(file)));

/** The lines of code in which a pattern finds something, as `file:line: what`. */
function find(pattern, isMeant = () => true) {
  return files.flatMap((file) =>
    readFileSync(inRoot(file), 'utf8')
      .split('\n')
      .flatMap((line, at) =>
        COMMENT.test(line)
          ? []
          : [...line.matchAll(pattern)].filter(isMeant).map(([found]) => `${file}:${at + 1}: ${found}`),
      ),
  );
}

test('no code holds the name of a service or a hospital', () => {
  assert.deepEqual(
    find(NAMES),
    [],
    'Take it from the site settings or the environment (docs/decisions/0033).',
  );
});

test('no code holds the address of anybody in particular', () => {
  const hosts = find(HOSTS, ([, host]) => !ANYBODYS.test(host));
  assert.deepEqual(hosts, [], 'Take it from the site settings or the environment (docs/decisions/0033).');
});
