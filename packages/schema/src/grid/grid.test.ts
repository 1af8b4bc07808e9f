import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { grid } from '../fields/index.ts';
import { readGrid, writeGrid } from './grid.ts';
import { findUnevenRows, padRows } from './uneven-rows.ts';

describe('a table that is written as text', () => {
  it.each([
    [
      'an empty first cell, copied from Excel',
      '\tMorning\tAfternoon\r\nMonday\tPhysio\tRest\r\n',
      [
        ['', 'Morning', 'Afternoon'],
        ['Monday', 'Physio', 'Rest'],
      ],
    ],
    [
      'an empty first cell, typed',
      '| Morning | Afternoon\nMonday | Physio | Rest',
      [
        ['', 'Morning', 'Afternoon'],
        ['Monday', 'Physio', 'Rest'],
      ],
    ],
    [
      'two empty cells in front',
      '\t\tAfternoon\nMonday\tPhysio\tRest',
      [
        ['', '', 'Afternoon'],
        ['Monday', 'Physio', 'Rest'],
      ],
    ],
    [
      'an empty cell in the middle',
      'Day\tMorning\tAfternoon\nMonday\t\tRest',
      [
        ['Day', 'Morning', 'Afternoon'],
        ['Monday', '', 'Rest'],
      ],
    ],
    [
      'an empty cell at the end',
      'Day\tMorning\tAfternoon\nMonday\tPhysio\t',
      [
        ['Day', 'Morning', 'Afternoon'],
        ['Monday', 'Physio', ''],
      ],
    ],
    [
      'an empty cell at the end, typed',
      'Day | Morning | Afternoon\nMonday | Physio |',
      [
        ['Day', 'Morning', 'Afternoon'],
        ['Monday', 'Physio', ''],
      ],
    ],
    [
      'empty columns at the end',
      'Day\tTime\t\t\nMonday\t9am\t\t',
      [
        ['Day', 'Time'],
        ['Monday', '9am'],
      ],
    ],
    [
      'an empty row',
      'Day\tTime\n\t\nMonday\t9am\n\n',
      [
        ['Day', 'Time'],
        ['Monday', '9am'],
      ],
    ],
    [
      'cells that were merged across',
      'Week\t\tPlace\nMonday\tTuesday\tGym',
      [
        ['Week', '', 'Place'],
        ['Monday', 'Tuesday', 'Gym'],
      ],
    ],
    [
      'a cell with a line break',
      'Day\t"Room 1\n""Rose"""\nMonday\t9am',
      [
        ['Day', 'Room 1\n"Rose"'],
        ['Monday', '9am'],
      ],
    ],
    [
      'a first cell with a line break',
      '"Day\r\nor night"\tTime\r\nMonday\t9am',
      [
        ['Day\nor night', 'Time'],
        ['Monday', '9am'],
      ],
    ],
    [
      'quotation marks that the author typed',
      'Say\tWhen\n"Hello"\t9am\n"Hello" and\t10am',
      [
        ['Say', 'When'],
        ['"Hello"', '9am'],
        ['"Hello" and', '10am'],
      ],
    ],
    [
      'a bar in a cell',
      'Day\tTime\nMonday\t9 | 10',
      [
        ['Day', 'Time'],
        ['Monday', '9 | 10'],
      ],
    ],
    [
      'a bar in a cell, typed',
      'Day | Time\nMonday | 9 \\| 10',
      [
        ['Day', 'Time'],
        ['Monday', '9 | 10'],
      ],
    ],
    [
      'the frame and the rule of Markdown',
      '| Day | Time |\n| --- | ---: |\n| | 9am |',
      [
        ['Day', 'Time'],
        ['', '9am'],
      ],
    ],
    [
      'dashes for what there is none of',
      '| Day | Time\nMonday | - | -\n| - | -\n| -- | --',
      [
        ['', 'Day', 'Time'],
        ['Monday', '-', '-'],
        ['', '-', '-'],
        ['', '--', '--'],
      ],
    ],
    [
      'a row typed below what was pasted',
      'Day\tTime\nMonday | 9am',
      [
        ['Day', 'Time'],
        ['Monday', '9am'],
      ],
    ],
    ...[
      '| :-: | :-: |',
      '|-|-|',
      '|:-|-:|',
      ':-- | --:',
      '---|---',
      '---\t---',
      '| :-- |\t:-: |',
      '| —— | –– |',
      '+-----+-----+',
      '|=====|=====|',
    ].map((rule): [string, string, string[][]] => [
      `the rule ${JSON.stringify(rule)} below its headings`,
      `| Day | Time |\n${rule}\n| Monday | 9am |`,
      [
        ['Day', 'Time'],
        ['Monday', '9am'],
      ],
    ]),
    ['a rule above rows that have no headings', '| | |\n|---|---|\n| Monday | 9am |', [['Monday', '9am']]],
    ['a rule in one column', 'Day\n:--\nMonday\n---', [['Day'], ['Monday'], ['---']]],
    [
      'lines drawn around all rows',
      '+-----+-----+\n| Day | Time |\n+=====+=====+\n| Monday | 9am |\n+-----+-----+\n| Friday | 2pm |\n+-----+-----+',
      [
        ['Day', 'Time'],
        ['Monday', '9am'],
        ['Friday', '2pm'],
      ],
    ],
    [
      'tabs that keep its bars below each other',
      '| Day\t\t| Time\t|\n| ---\t\t| ---\t|\n| Wednesday\t| 9am\t|',
      [
        ['Day', 'Time'],
        ['Wednesday', '9am'],
      ],
    ],
    [
      'tabs beside bars, without a frame',
      'Day\t| Time\nMonday\t| 9am',
      [
        ['Day', 'Time'],
        ['Monday', '9am'],
      ],
    ],
    [
      'tabs above and a rule of bars',
      'Day\tTime\n--- | ---\nMonday\t9am',
      [
        ['Day', 'Time'],
        ['Monday', '9am'],
      ],
    ],
    [
      'both in one line, which has so many cells as the headings',
      'Day\tMorning\tAfternoon\nMonday | Physio\tRest',
      [
        ['Day', 'Morning', 'Afternoon'],
        ['Monday', 'Physio', 'Rest'],
      ],
    ],
    [
      'a bar at the edge of a cell, pasted',
      'Day\tTime\nMonday\t9 \\|',
      [
        ['Day', 'Time'],
        ['Monday', '9 |'],
      ],
    ],
    [
      'the line ends of an old Mac',
      '\tTime\rMonday\t9am',
      [
        ['', 'Time'],
        ['Monday', '9am'],
      ],
    ],
    [
      'a soft line break of Word',
      'Day\tTime\nMonday\t9am\vto 10am',
      [
        ['Day', 'Time'],
        ['Monday', '9am\nto 10am'],
      ],
    ],
    ['nothing but white space', ' \t \n | \n', []],
  ])('keeps each cell in its column, with %s', (_, text, rows) => {
    expect(readGrid(text)).toEqual(rows);
  });

  it('is read as it was written, whatever its cells hold', () => {
    const letter = fc.constantFrom('a', 'ب', '🙂', '"', '|', '\n', ' ', '\\', '-', '–', '=', ':', '+', '1');
    const cell = fc.string({ unit: letter, maxLength: 6 }).map((text) => text.trim());
    const grid = fc
      .integer({ min: 1, max: 4 })
      .chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1 }));
    const isFull = (rows: string[][]) =>
      rows.every((row) => row.join('') !== '') && rows.some((row) => row.at(-1) !== '');
    fc.assert(
      fc.property(grid.filter(isFull), (rows) => {
        expect(readGrid(writeGrid(rows))).toEqual(rows);
        expect(writeGrid(readGrid(writeGrid(rows)))).toBe(writeGrid(rows));
      }),
      { numRuns: 300 },
    );
  });

  it('names the rows that are longer or shorter than the first, and is wide enough for the longest', () => {
    const rows = readGrid('Day | Morning | Afternoon\nMonday | Physio\nTuesday | a | b | c');
    expect(findUnevenRows(rows)).toEqual([
      { number: 2, cells: 2, expected: 3, words: 'Monday | Physio' },
      { number: 3, cells: 4, expected: 3, words: 'Tuesday | a | b | c' },
    ]);
    expect(padRows(rows).map((row) => row.length)).toEqual([4, 4, 4]);
    expect(padRows(rows)[1]).toEqual(['Monday', 'Physio', '', '']);
  });

  it('may have any number of rows, of which no more are read than readers could', () => {
    const rows = Array.from({ length: 200_000 }, () => ['x']);
    expect(readGrid('x\n'.repeat(200_000))).toEqual(rows);
    expect(padRows(rows)).toEqual(rows);
    const { parser } = grid({ label: 'Rows', help: 'The rows.' });
    const ofRows = (count: number) => parser.safeParse('a|b\n'.repeat(count));
    expect(ofRows(10_000).success).toBe(true);
    expect(ofRows(10_001).error?.issues[0]?.message).toBe(
      'The table has more than 20,000 cells, which nobody could read. Divide it, or offer it as a file',
    );
    expect(parser.safeParse(`${'x|'.repeat(500)}x\n${'x\n'.repeat(500)}`).success).toBe(false);
  });
});
