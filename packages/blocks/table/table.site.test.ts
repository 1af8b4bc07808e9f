import { expect, it } from 'vitest';
import { block } from '../../../apps/web/src/fixtures/documents.ts';
import { renderPage } from '../../../apps/web/src/fixtures/render-page.ts';

it('a table has each cell in its column, with empty cells and lines within a cell', async () => {
  const rows = '\tMorning\tAfternoon\nMonday\t"Physio\nRoom 1"\tRest\nFriday\tRest';
  const html = await renderPage([block('Table', 'table', { caption: 'The week', rows, rowHeadings: true })]);
  const [, shown = ''] = /<table[\s\S]*?>([\s\S]*?)<\/table>/.exec(html) ?? [];
  const trs = [...shown.matchAll(/<tr[\s\S]*?<\/tr>/g)].map(([tr]) =>
    [...tr.matchAll(/<t[hd][^>]*>([\s\S]*?)<\/t[hd]>/g)].map(([, cell = '']) =>
      cell
        .replace(/<(?!br)[^>]*>/g, ' ')
        .replace(/\s+/g, ' ')
        .trim(),
    ),
  );
  // On a telephone each cell has its heading before it.
  expect(trs).toEqual([
    ['', 'Morning', 'Afternoon'],
    ['Monday', 'Morning Physio<br>Room 1', 'Afternoon Rest'],
    ['Friday', 'Morning Rest', 'Afternoon'],
  ]);
});

it('a long word in a cell may be divided between its letters, however long it is', async () => {
  const family = '👨‍👩‍👧';
  const rows = `Word\t${'a'.repeat(45)} short\n${family.repeat(21)}\t${'b'.repeat(200_000)}`;
  const html = await renderPage([block('Table', 'table', { caption: 'Words', rows, rowHeadings: false })]);
  expect(html).toContain(`${'a'.repeat(20)}<wbr>${'a'.repeat(20)}<wbr>aaaaa short`);
  expect(html).toContain(`${family.repeat(20)}<wbr>${family}`);
  expect(html.match(/<wbr>b/g)).toHaveLength(200_000 / 20 - 1);
});
