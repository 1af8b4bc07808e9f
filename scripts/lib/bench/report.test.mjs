import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { inSeconds, median, replaceSection, toTable } from './report.mjs';

describe('the report of a benchmark', () => {
  it('takes the place of the section with its title and leaves the others', () => {
    const before = '# Benchmarks\n\n## Starts\n\nold\n\n## Large\n\nkept\n';
    const after = replaceSection(before, 'Starts', '## Starts\n\nnew\n');
    assert.equal(after, '# Benchmarks\n\n## Starts\n\nnew\n\n## Large\n\nkept\n');
  });

  it('comes at the end the first time', () => {
    assert.equal(
      replaceSection('# Benchmarks\n', 'Large', '## Large\n\nnew'),
      '# Benchmarks\n\n## Large\n\nnew\n',
    );
  });

  it('has its rows below a head', () => {
    assert.equal(toTable(['a', 'b'], [[1, 2]]), '| a | b |\n| --- | --- |\n| 1 | 2 |');
  });
});

describe('the median', () => {
  it('is the middle one, or between the two middle ones', () => {
    assert.equal(median([3, 1, 2]), 2);
    assert.equal(median([4, 1, 2, 3]), 2.5);
  });
});

describe('a time', () => {
  it('has the digits that tell it from what is to be reached', () => {
    assert.deepEqual([523, 2140, 11_940, 188_400].map(inSeconds), ['0.52 s', '2.14 s', '11.9 s', '188 s']);
  });
});
