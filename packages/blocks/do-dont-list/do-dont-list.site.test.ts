import { expect, it } from 'vitest';
import { block } from '../../../apps/web/src/fixtures/documents.ts';
import { renderExamples, renderPage } from '../../../apps/web/src/fixtures/render-page.ts';
import { definition } from './definition.ts';

it('a list has the heading that staff gave it, and on its own says what it lists', async () => {
  const html = await renderExamples(definition);
  const headings = [...html.matchAll(/<h2 class="nhsuk-card__heading[^>]*>([\s\S]*?)<\/h2>/g)];
  expect(headings.map(([, words]) => words?.replace(/<[^>]*>/g, '').trim())).toEqual(['Do', 'Avoid']);
});

it.each<[string, string]>([
  ['stop your medicine', 'do not stop your medicine'],
  ['Push through pain', 'do not push through pain'],
  ['north', 'do not north'],
  ...[
    'do not stop suddenly',
    'Don’t rest all day',
    'don‘t rest',
    'dont rest',
    'Never drive',
    'Cannot be taken with alcohol',
    'You should not drive',
    'Try not to rest',
    'no alcohol',
    'Nothing heavier than 5 kg',
    'Don´t rest all day',
    'Don′t: rest',
    'Please do not drive',
    '• Don’t drive',
    'Nobody should drive',
    'You may not drive',
  ].map((item): [string, string] => [item, item]),
])('says once that something is not to be done: %s', async (item, expected) => {
  const fields = { kind: 'dont', heading: null, items: item };
  const html = await renderPage([block('DoDontList', 'doDontList', fields)]);
  const [, said = ''] =
    /<ul class="nhsuk-list nhsuk-list--cross"[^>]*>\s*<li>([\s\S]*?)<\/li>/.exec(html) ?? [];
  expect(said.replace(/<[^>]*>/g, '').trim()).toBe(expected);
});
