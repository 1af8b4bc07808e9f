import { expect, it } from 'vitest';
import { findAsked } from './asked';

const entries = '/content-manager/collection-types/api::page.page';

it.each([
  ['POST', `${entries}/abc/actions/publish`, 'Publish it'],
  ['POST', `http://cms.example:1337${entries}/abc/actions/publish?locale=en`, 'Publish it'],
  ['POST', '/content-manager/single-types/api::site-setting.site-setting/actions/publish', 'Publish it'],
  ['POST', '/approval/page/abc/approve', 'Publish it'],
  ['POST', '/upload/files/7/replace', 'Replace the file'],
  ['PUT', '/upload/files/7', 'Rename the file'],
])('%s %s is asked about when it breaks links', (method, address, title) => {
  expect(findAsked(method, address)?.title).toMatch(new RegExp(`^${title} although links to it break`));
});

it.each([
  ['GET', '/upload/files/7'],
  ['POST', '/upload/files'],
  ['PUT', `${entries}/abc`],
  ['POST', `${entries}/actions/bulkPublish`],
  ['POST', `${entries}/abc/actions/unpublish`],
])('%s %s is not: it breaks nothing, or asks on its own', (method, address) => {
  expect(findAsked(method, address)).toBeNull();
});
