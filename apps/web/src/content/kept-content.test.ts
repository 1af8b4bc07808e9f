import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { anFaq } from '../fixtures/documents.ts';
import { forgetContent, keepContent, recallContent } from './kept-content.ts';
import type { Content } from './sync-content.ts';

let folder: string;
let file: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'kept-'));
  file = path.join(folder, 'cache/content.json');
});
afterEach(() => rmSync(folder, { recursive: true }));

const content: Content = {
  state: { epoch: 'e', revision: 7, nonce: 'n' },
  documents: new Map([['faq:f', anFaq('f')]]),
};

describe('what was read from the CMS', () => {
  it('is the same in the next build', async () => {
    await keepContent(file, content);
    expect(await recallContent(file)).toEqual(content);
  });

  it('is read anew when there is none, or it was forgotten', async () => {
    expect(await recallContent(file)).toBeNull();
    await keepContent(file, content);
    await forgetContent(file);
    expect(await recallContent(file)).toBeNull();
  });

  it('is read anew when the file is damaged, or of other definitions', async () => {
    await keepContent(file, content);
    writeFileSync(file, '{"shape": "another", "state": {}, "documents": []}');
    expect(await recallContent(file)).toBeNull();
    writeFileSync(file, '{"sha');
    expect(await recallContent(file)).toBeNull();
  });
});
