import { expect, it } from 'vitest';
import { renderHeader } from './site-header.ts';

const site = { serviceName: 'Pain service', organisation: 'A hospital', navigation: [] };

it.each([
  ['shows', true],
  ['does not show', false],
])('the header %s the NHS logo as the settings say', (_, nhsLogo) => {
  const html = renderHeader({ ...site, nhsLogo }, '/');
  expect(html.includes('nhsuk-header__logo')).toBe(nhsLogo);
  expect(html).toContain('Pain service');
});
