import { createElement, type ReactElement } from 'react';
import { renderToPipeableStream, renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { lazily } from './lazily';

const make = () =>
  lazily<{ words: string }>(
    async () => ({ default: ({ words }) => createElement('p', null, words) }),
    () => 'waiting',
  );

it('a view that is not fetched yet has its place held', () => {
  expect(renderToStaticMarkup(createElement(make(), { words: 'a' }))).toContain('waiting');
});

it('a view that was fetched before is drawn at once', async () => {
  const View = make();
  View.fetch();
  await Promise.resolve();
  await Promise.resolve();
  expect(renderToStaticMarkup(createElement(View, { words: 'a' }))).toBe('<p>a</p>');
});

it('a view that cannot be fetched takes nothing else down', async () => {
  const View = lazily<{ words: string }>(
    () => Promise.reject(new TypeError('Failed to fetch dynamically imported module')),
    () => 'waiting',
  );
  expect(await findErrors(createElement(View, { words: 'a' }))).toEqual([]);
});

function findErrors(element: ReactElement): Promise<unknown[]> {
  const errors: unknown[] = [];
  return new Promise((resolve) => {
    renderToPipeableStream(element, {
      onError: (error) => void errors.push(error),
      onAllReady: () => resolve(errors),
    });
  });
}
