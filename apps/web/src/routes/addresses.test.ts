import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Document, faultsOf, shortenSlug } from '@pain/schema';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writePage } from '../build/write-page.ts';
import { aPage, leastSite, SITE_URL } from '../fixtures/documents.ts';
import { toRoutes } from './to-routes.ts';

const NOW = new Date('2026-11-23T10:00:00.000Z');
const words = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 300 }),
  fc
    .array(fc.constantFrom('Tŷ', 'Éclair', '疼痛', 'con', 'search', 'nul', 'a'.repeat(120)), { maxLength: 9 })
    .map((parts) => parts.join(' ')),
  fc.stringMatching(/^[a-z0-9]{1,300}$/),
);
/** Pages below each other, with what staff typed as the address of each. */
const typed = fc.array(fc.oneof(words, words.map(shortenSlug)), { minLength: 1, maxLength: 25 });

/** The pages that can be read of what was typed, each below the one before. */
function readPages(addresses: readonly string[]): Document[] {
  const pages: Document[] = [];
  for (const [at, slug] of addresses.entries()) {
    const above = pages.at(-1);
    try {
      pages.push(aPage(`p${at}`, { slug, parent: above ? { documentId: above.id } : null }));
    } catch (error) {
      expect(
        faultsOf(error)
          .map(({ message }) => message)
          .join(),
      ).toContain('Web address: ');
    }
  }
  return pages;
}

describe('addresses of any length and script', () => {
  it('make pages that can be written, or are refused with the names of the pages', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'addresses-'));
    await fc.assert(
      fc.asyncProperty(typed, async (addresses) => {
        const pages = readPages(addresses);
        try {
          const { routes } = toRoutes(leastSite(...pages), NOW, SITE_URL);
          const files = routes.map((route) => path.join(folder, route.path, 'index.html'));
          for (const file of files) expect(await writePage(file, new Uint8Array())).toBeNull();
        } catch (error) {
          const faults = faultsOf(error);
          if (faults.length === 0) throw error;
          expect(
            faults.every(({ message, documents }) => /Web address: /.test(message) && documents.length > 0),
          ).toBe(true);
        }
      }),
      { numRuns: 200 },
    );
    rmSync(folder, { recursive: true });
  });
});
