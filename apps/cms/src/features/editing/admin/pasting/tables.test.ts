import { readGrid } from '@pain/schema';
import { describe, expect, it } from 'vitest';
import { readHtml } from './fixtures/read-html';
import { toBlocks } from './to-blocks';
import { toGridText, toText } from './to-text';

describe('a table that is pasted into a Table block', () => {
  it('keeps each cell in its column, whatever is merged, empty or of several lines', () => {
    const html =
      '<table><tr><td></td><th colspan=2>Morning</th><th>Evening</th></tr><tr><td rowspan=2>Monday</td><td><p>Physio</p><p>Room 1</p></td><td>a | b</td><td></td></tr><tr><td>10<sup>9</sup></td><td>c</td><td>d</td></tr></table>';
    const pasted = toGridText(readHtml(html));
    expect(pasted?.text).toBe('\tMorning\t\tEvening\nMonday\t"Physio\nRoom 1"\ta | b\t\n\t10⁹\tc\td');
    expect(pasted?.leftOut.describe()).toMatch(/^Merged cells are single ones now\./);
  });

  it('has no cells that were hidden, and says what is not in it', () => {
    const html =
      '<style>td {x: y}</style><p>Our week</p><table><tr style="display:none"><td>Old</td><td>9am</td></tr><tr><td>New</td><td>10am</td><td style="display:none">Maybe</td></tr></table>';
    const pasted = toGridText(readHtml(html));
    expect(readGrid(pasted?.text ?? '')).toEqual([['New', '10am']]);
    expect(pasted?.leftOut.describe()).toBe(
      '3 hidden passages were left out. Only the first table was pasted, not the words around it.',
    );
    expect(toText(toBlocks(readHtml(html)).blocks)).toBe('Our week\nNew | 10am |');
  });

  it.each([
    '<col width=64><col width=0 style="display:none;mso-width-source:userset"><col width=64>',
    '<colgroup><col><col width=0></colgroup><colgroup><col></colgroup>',
    '<colgroup></colgroup><colgroup span=1 style="width:0pt"></colgroup>',
  ])('has no columns that were hidden, and says so: %s', (columns) => {
    const rows =
      '<tr><td>Group</td><td>Patient</td><td>Time</td></tr><tr><td>A</td><td>Jane Smith</td><td>9am</td></tr><tr><td>B</td><td colspan=2>by letter</td></tr>';
    const html = `<table>${columns}${rows}</table>`;
    const pasted = toGridText(readHtml(html));
    expect(readGrid(pasted?.text ?? '')).toEqual([
      ['Group', 'Time'],
      ['A', '9am'],
      ['B', 'by letter'],
    ]);
    expect(pasted?.leftOut.describe()).toMatch(/^2 hidden passages were left out\./);
    expect(toText(toBlocks(readHtml(html)).blocks)).toBe('Group | Time\nA | 9am\nB | by letter');
    expect(toBlocks(readHtml(html)).leftOut.describe()).toContain('2 hidden passages were left out.');
  });

  it('is none where there is no table', () => {
    expect(toGridText(readHtml('<p>a</p>'))).toBeNull();
  });
});
