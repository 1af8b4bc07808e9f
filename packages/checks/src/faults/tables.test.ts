import { describe, expect, it } from 'vitest';
import { checkEntry } from '../check-entry.ts';
import { faultsOf, page, SITE, SITE_URL, typeNamed } from '../fixtures/fixtures.ts';
import { findFaults } from './find-faults.ts';

const pageWith = (rows: string) => page({ __component: 'blocks.table', caption: 'Times', rows });
const faultsOfTable = (rows: string) => faultsOf('page', pageWith(rows));

describe('a table', () => {
  it('is not published while a row has more or fewer cells than the first', () => {
    const rows = '| Morning | Afternoon\nMonday | Physio\nTuesday | a | b | c\nFriday | | Rest';
    expect(faultsOfTable(rows)).toMatchObject([
      {
        path: ['blocks', 0, 'rows'],
        message:
          'Row 2 has 2 cells, and the first row has 3. Where a cell is empty, keep its |. A line that begins with | has an empty first cell.',
        excerpt: 'Monday | Physio',
      },
      {
        path: ['blocks', 0, 'rows'],
        message:
          'Row 3 has 4 cells, and the first row has 3. Take a cell out, or add a heading to the first row.',
        excerpt: 'Tuesday | a | b | c',
      },
    ]);
  });

  it('is published with empty cells anywhere, as they are copied from Excel', () => {
    expect(faultsOfTable('\tMorning\tAfternoon\t\r\nMonday\t\tRest\t\r\n\tPhysio\t\t\r\n')).toEqual([]);
  });

  it.each([
    ['A,B\n1,2', 'All is in one column. Add another one, or write it as a list.'],
    ['a | b', 'There is nothing below the headings. Write the rows below them.'],
  ])('is said to be none with too little in it: %j', (rows, message) => {
    const { findings } = checkEntry(typeNamed('page'), pageWith(rows), SITE_URL).findAll(SITE);
    expect(findings).toMatchObject([{ level: 'warn', path: ['blocks', 0, 'rows'], message }]);
  });

  it('stays on the website when it was published before this was looked at', () => {
    const values = {
      blocks: [{ block: 'table', caption: 'Times', rows: [['a', 'b'], ['c']], rowHeadings: false }],
    };
    expect(findFaults(typeNamed('page'), values, [])).toEqual([]);
  });
});
