import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { plot } from './large-sites.mjs';

const small = { pages: 500, publishes: [500], fullBuilds: [6000], hugo: 600, eleventy: 1500 };
const large = { pages: 20_000, publishes: [9000], fullBuilds: [39_000], hugo: 11_000, eleventy: 23_000 };

describe('the chart of growing sites', () => {
  it('lists its lines from the highest at the right to the lowest, in words and as drawn', () => {
    const [words, ...chart] = plot([small, large]).split('\n');
    assert.match(words, /at the right: full build, Eleventy, Hugo, publish\.$/);
    const lines = chart.filter((line) => line.startsWith('  line'));
    assert.deepEqual(lines, [
      '  line [6.00, 39.00]',
      '  line [1.50, 23.00]',
      '  line [0.60, 11.00]',
      '  line [0.50, 9.00]',
    ]);
  });

  it('leaves out a generator that is not installed', () => {
    const chart = plot([
      { ...small, hugo: null },
      { ...large, hugo: null },
    ]);
    assert.match(chart, /: full build, Eleventy, publish\.\n/);
    assert.doesNotMatch(chart, /NaN|0\.00/);
  });
});
