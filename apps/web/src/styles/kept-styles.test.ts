import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { compileAndKeep, type Keeping, recallStyles } from './kept-styles.ts';

const styles = { css: 'body { color: #212b32 }', sources: ['site.scss'] };
const compile = async () => styles;
let folder: string;
let source: string;
let keeping: Keeping;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'styles-'));
  source = path.join(folder, 'site.scss');
  writeFileSync(source, '$text: #212b32;');
  keeping = { file: path.join(folder, 'cache/styles.json'), sources: [source] };
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('a compiled stylesheet', () => {
  it('is there for the next process', async () => {
    expect(await compileAndKeep(compile, keeping)).toEqual(styles);
    expect(await recallStyles(keeping)).toEqual(styles);
  });

  it('is compiled anew when a source has changed', async () => {
    await compileAndKeep(compile, keeping);
    writeFileSync(source, '$text: #000;');
    expect(await recallStyles(keeping)).toBeNull();
  });

  it('is compiled anew when a source has changed while it was compiled', async () => {
    const changing = async () => {
      writeFileSync(source, '$text: #000;');
      return styles;
    };
    await compileAndKeep(changing, keeping);
    expect(await recallStyles(keeping)).toBeNull();
  });

  it('is compiled anew when what was kept is damaged', async () => {
    await compileAndKeep(compile, keeping);
    writeFileSync(keeping.file, readFileSync(keeping.file, 'utf8').slice(0, 40));
    expect(await recallStyles(keeping)).toBeNull();
  });

  it('is compiled by each process where the disk refuses to keep it', async () => {
    writeFileSync(path.join(folder, 'cache'), 'a file where the folder would be');
    expect(await compileAndKeep(compile, keeping)).toEqual(styles);
    expect(await recallStyles(keeping)).toBeNull();
  });
});
