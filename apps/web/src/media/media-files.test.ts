import { sharedPath } from '@pain/checks/site';
import { photo } from '@pain/schema/fixtures';
import { expect, it } from 'vitest';
import { leastSite, SITE_URL } from '../fixtures/documents.ts';
import { toRoutes } from '../routes/to-routes.ts';
import { toMediaFiles } from './media-files.ts';

const views = toRoutes(leastSite(), new Date(), SITE_URL).routes.map(({ view }) => view);

it('the picture that other websites show with a page is among its files, also when the page itself shows it', () => {
  const pathsWith = (blocks: (typeof views)[number]['blocks']) =>
    toMediaFiles(views.map((view) => ({ ...view, blocks, sharing: { ...view.sharing, image: photo } }))).map(
      ({ path }) => path,
    );
  expect(pathsWith([])).toContain(sharedPath(photo));
  expect(
    pathsWith([{ block: 'image', anchor: null, image: { ...photo }, caption: null, decorative: false }]),
  ).toContain(sharedPath(photo));
});
