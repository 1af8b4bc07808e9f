import { describe, expect, it } from 'vitest';
import { fileAt, pathOfFile } from './page-files.ts';

describe('the files of a site', () => {
  it.each([
    ['/', 'index.html'],
    ['/about/', 'about/index.html'],
    ['/a/b/', 'a/b/index.html'],
    ['/robots.txt', 'robots.txt'],
    ['/a/index.htm', 'a/index.htm'],
  ])('have a path each: %s', (path, file) => {
    expect([fileAt(path), pathOfFile(file)]).toEqual([file, path]);
  });
});
