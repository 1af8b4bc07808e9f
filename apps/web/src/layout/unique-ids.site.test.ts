import { expect, it } from 'vitest';
import { anAlert, block } from '../fixtures/documents.ts';
import { renderPage } from '../fixtures/render-page.ts';

const idsOf = (html: string) => [...html.matchAll(/ id="([^"]+)"/g)].map(([, id = '']) => id);
const section = (id: string) => ({
  type: 'heading',
  level: 2,
  children: [{ type: 'text', text: id.replaceAll('-', ' ') }],
});

it('gives each id of a page once, also where sections are called what the frame is', async () => {
  const alerts = [anAlert('a'), anAlert('b')];
  const frame = idsOf(await renderPage([], ...alerts));
  expect(frame).toContain('maincontent');
  const body = [...frame, 'alert-1', 'contents', 'related'].map(section);
  const ids = idsOf(await renderPage([block('Text', 'text', { body })], ...alerts));
  expect(ids.length).toBeGreaterThan(frame.length + 3);
  expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
});
