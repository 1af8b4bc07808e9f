import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findCaptionsFault } from './check-captions';

const faultOf = (...lines: string[]) => findCaptionsFault(lines.join('\n'));
const HELLO = ['00:01.000 --> 00:02.000', 'Hello'];

describe('captions', () => {
  it.each([
    [
      'of hours and of minutes',
      ['WEBVTT', '', '00:00:01.000 --> 00:00:02.000', 'a', '', '00:03.000 --> 100:00:04.000', 'b'],
    ],
    [
      'with names, places and notes',
      [
        'WEBVTT - talk',
        '',
        'NOTE',
        'by Sam',
        '',
        'STYLE',
        '::cue {}',
        '',
        '1',
        '00:01.000 --> 00:02.000 align:start',
        '<v Sam>a',
        'b',
      ],
    ],
    [
      'with tags and times in them',
      ['WEBVTT', '', HELLO[0] ?? '', '<v Sam><c.loud>Rest</c> 3 > 2, <00:01.500><i>now</i> &lt;5'],
    ],
    ['that overlap', ['WEBVTT', '', ...HELLO, '', '00:01.500 --> 00:03.000', 'b']],
    [
      'with spaces where no caption goes on',
      ['WEBVTT', ' ', '', ' ', ...HELLO, '', ' ', '00:03.000 --> 00:04.000', 'b', '\t'],
    ],
    ['with more in their head', ['WEBVTT', 'Kind: captions', 'Language: en', '', ...HELLO]],
  ])('are taken: %s', (_what, lines) => {
    for (const end of ['\n', '\r\n', '\r'])
      expect(findCaptionsFault(`\uFEFF${lines.join(end)}${end}`)).toBeNull();
  });

  it.each([
    ['another first line', ['WEBVTTX', '', ...HELLO], 1, 'has to be WEBVTT and nothing else.'],
    [
      'the commas of SRT',
      ['WEBVTT', '', '1', '00:00:01,000 --> 00:00:02,000', 'a'],
      4,
      'has commas in its times',
    ],
    [
      'no thousandths',
      ['WEBVTT', '', '00:01 --> 00:02', 'a'],
      3,
      'is no time that browsers can read: “00:01 --> 00:02”',
    ],
    ['sixty seconds', ['WEBVTT', '', '00:60.000 --> 01:02.000', 'a'], 3, 'is no time'],
    ['an arrow alone', ['WEBVTT', '', 'a --> b'], 3, 'is no time'],
    [
      'an end before the beginning',
      ['WEBVTT', '', '00:02.000 --> 00:01.000', 'a'],
      3,
      'ends before it begins',
    ],
    ['an end at the beginning', ['WEBVTT', '', '00:02.000 --> 00:02.000', 'a'], 3, 'ends before it begins'],
    [
      'another order',
      ['WEBVTT', '', '00:05.000 --> 00:06.000', 'a', '', ...HELLO],
      6,
      'begins before the caption above it',
    ],
    [
      'words without a time',
      ['WEBVTT', '', ...HELLO, '', 'and more', 'words'],
      6,
      'has words without a time',
    ],
    [
      'words without a time below spaces',
      ['WEBVTT', '', ...HELLO, '', ' ', 'more', ''],
      7,
      'has words without',
    ],
    [
      'spaces that do not end a caption',
      ['WEBVTT', '', '1', ...HELLO, ' ', '2', '00:03.000 --> 00:04.000', 'b'],
      6,
      'is not empty but has spaces',
    ],
    [
      'words that browsers leave out',
      ['WEBVTT', '', HELLO[0] ?? '', 'With a score <5 you rest'],
      4,
      'has a “<”',
    ],
    ['no captions', ['WEBVTT', '', 'NOTE nothing', ''], 4, 'is its last'],
    ['no words', ['WEBVTT', '', '00:01.000 --> 00:02.000', '', ''], 5, 'is its last'],
  ])('are refused by their line for %s', (_what, lines, line, what) => {
    expect(faultOf(...lines)).toEqual({ line, what: expect.stringContaining(what) });
  });

  it('of any times in order are taken, and with commas refused', () => {
    const time = fc.integer({ min: 0, max: 86_399_999 });
    const format = (ms: number) => new Date(ms).toISOString().slice(11, 23);
    fc.assert(
      fc.property(fc.uniqueArray(time, { minLength: 2, maxLength: 30 }), (times) => {
        const sorted = times.sort((a, b) => a - b).map(format);
        const cues = sorted.slice(1).flatMap((end, at) => ['', `${sorted[at]} --> ${end}`, 'Words']);
        expect(faultOf('WEBVTT', ...cues)).toBeNull();
        expect(faultOf('WEBVTT', ...cues.map((line) => line.replaceAll('.', ',')))?.line).toBe(3);
      }),
    );
  });

  it('of a million lines are read at once', () => {
    const cues = Array.from({ length: 200_000 }, () => '\n00:01.000 --> 00:02.000\na');
    expect(findCaptionsFault(['WEBVTT', ...cues].join('\n'))).toBeNull();
  });
});
