import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { RUNS } from './runs.mjs';

/** What each run of `e2e/soak` finds. */
const FOUND = {
  kills: {
    acknowledged: 190,
    unanswered: 10,
    kills: { CMS: 40, both: 40, publisher: 120 },
    midBuild: 80,
    returns: [4000, 9000],
  },
  crawl: { releases: 50, pages: 9000, assets: 90_000, mixed: [], missing: [], overtaken: 1, unanswered: 7 },
  edits: { edits: { text: 300, order: 200 }, visible: 450, refused: 3 },
  'first-starts': {
    SQLite: { whole: 20, killed: 20, longest: 20_000 },
    Postgres: { whole: 20, killed: 20, longest: 25_000 },
  },
  memory: { pages: 5000, samples: [900, 1100, 1000], most: 1100, growth: 1.4 },
  properties: { files: 44, times: 50 },
};

/** A figure, or words in which none is missing. */
function isSaid(cell) {
  return typeof cell === 'string' ? !/undefined|null|NaN/.test(cell) : Number.isFinite(cell);
}

describe('the findings of a long run', () => {
  for (const [name, { rows }] of Object.entries(RUNS)) {
    it(`${name} are rows of what, what to reach, and what was measured`, () => {
      for (const row of rows(FOUND[name])) {
        assert.equal(row.length, 3);
        for (const cell of row) assert.ok(isSaid(cell), `${row[0]}: ${cell}`);
      }
    });
  }

  it('say how long the worst return took', () => {
    const row = RUNS.kills.rows(FOUND.kills).find(([what]) => what.includes('everything live'));
    assert.deepEqual(row?.slice(1), ['≤ 30 s', '9.0 s of 2']);
  });
});
