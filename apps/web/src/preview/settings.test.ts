import { afterEach, expect, test, vi } from 'vitest';
import { previewSettings } from './settings.ts';

const SETTINGS = {
  CMS_URL: 'http://127.0.0.1:1337',
  BUILD_TOKEN: 'build',
  PREVIEW_TOKEN: 'preview',
  SITE_URL: 'https://example.org',
  ADMIN_URL: undefined,
  PREVIEW_URL: undefined,
  PORT: '8091',
};

const set = (settings: Record<string, string | undefined>) => {
  for (const [name, value] of Object.entries({ ...SETTINGS, ...settings })) vi.stubEnv(name, value);
};

afterEach(() => vi.unstubAllEnvs());

test('every setting that is missing or wrong is named at once', () => {
  set({ CMS_URL: undefined, BUILD_TOKEN: '', SITE_URL: 'example.org', PORT: undefined });
  expect(previewSettings).toThrowErrorMatchingInlineSnapshot(`
    [Error: The preview cannot answer: ✖ is missing. Start with \`npm start\`, which sets it
      → at CMS_URL
    ✖ Too small: expected string to have >=1 characters
      → at BUILD_TOKEN
    ✖ Invalid URL
      → at SITE_URL
    ✖ is missing. Start with \`npm start\`, which sets it
      → at PORT]
  `);
});

test('the admin that may show a preview is where the CMS is, and where its public address says', () => {
  set({});
  expect(previewSettings().adminOrigins).toEqual(['http://127.0.0.1:1337']);
  set({ ADMIN_URL: 'https://admin.example.org/admin' });
  expect(previewSettings().adminOrigins).toEqual(['http://127.0.0.1:1337', 'https://admin.example.org']);
});

test('the address by which browsers find the preview is what is set, not what a request names', () => {
  set({});
  expect(previewSettings().publicOrigin).toBe('http://localhost:8091');
  set({ PREVIEW_URL: 'https://preview.example.org/' });
  expect(previewSettings()).toMatchObject({
    publicOrigin: 'https://preview.example.org',
    publicHost: 'preview.example.org',
  });
});
