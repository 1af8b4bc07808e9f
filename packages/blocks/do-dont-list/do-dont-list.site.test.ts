import { expect, it } from 'vitest';
import { block } from '../../../apps/web/src/fixtures/documents.ts';
import { renderExamples, renderPage } from '../../../apps/web/src/fixtures/render-page.ts';
import { definition } from './definition.ts';

it('a list has the heading that staff gave it, and on its own says what it lists', async () => {
  const html = await renderExamples(definition);
  const headings = [...html.matchAll(/<h2 class="nhsuk-card__heading[^>]*>([\s\S]*?)<\/h2>/g)];
  expect(headings.map(([, words]) => words?.replace(/<[^>]*>/g, '').trim())).toEqual(['Do', 'Avoid']);
});

it('an item says once that it is not to be done', async () => {
  const items = ['stop your medicine', 'do not stop suddenly', 'Don’t rest all day', 'Never drive', 'north'];
  const fields = { kind: 'dont', heading: null, items: items.join('\n') };
  const html = await renderPage([block('DoDontList', 'doDontList', fields)]);
  const said = [...html.matchAll(/<li>([\s\S]*?)<\/li>/g)].map(([, item]) =>
    item?.replace(/<[^>]*>/g, '').trim(),
  );
  expect(said).toEqual([
    'do not stop your medicine',
    'do not stop suddenly',
    'Don’t rest all day',
    'Never drive',
    'do not north',
  ]);
});
