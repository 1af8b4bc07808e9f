import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { anFaq, aPage } from '../fixtures/documents.ts';
import { forgetSuspects, noteSuspects, readSuspects } from './noted-suspects.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'suspects-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('the entries that a build is of', () => {
  it('may each be why its process ends, which cannot say so any more', async () => {
    await noteSuspects(path.join(folder, 'cache'), [aPage('help', { title: 'Help' }), anFaq('why')]);
    expect(await readSuspects(path.join(folder, 'cache'), 'It ended.')).toEqual([
      {
        message: 'It ended.',
        documents: [
          expect.objectContaining({ type: 'page', id: 'help', name: 'Page “Help”' }),
          expect.objectContaining({ type: 'faq', id: 'why', name: 'FAQ “Why?”' }),
        ],
        isSuspicion: true,
      },
    ]);
  });

  it('are nobody where the build before them ended, or the note is damaged', async () => {
    expect(await readSuspects(folder, 'It ended.')).toEqual([]);
    await noteSuspects(folder, [anFaq('why')]);
    await forgetSuspects(folder);
    expect(await readSuspects(folder, 'It ended.')).toEqual([]);
    for (const text of ['[{"type":', '{}', '[{"type":1}]', '']) {
      writeFileSync(path.join(folder, 'suspects.json'), text);
      expect(await readSuspects(folder, 'It ended.')).toEqual([]);
    }
  });
});
