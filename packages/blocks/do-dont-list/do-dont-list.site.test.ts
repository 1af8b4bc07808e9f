import { expect, it } from 'vitest';
import { renderExamples } from '../../../apps/web/src/fixtures/render-page.ts';
import { definition } from './definition.ts';

it('a list has the heading that staff gave it, and by itself says what it lists', async () => {
  const html = await renderExamples(definition);
  const headings = [...html.matchAll(/<h2 class="nhsuk-card__heading[^>]*>([\s\S]*?)<\/h2>/g)];
  expect(headings.map(([, words]) => words?.replace(/<[^>]*>/g, '').trim())).toEqual(['Do', 'Avoid']);
});
