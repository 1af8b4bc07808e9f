import { describe, expect, it } from 'vitest';
import { about, guard, help, home, site } from './fixtures/guarded-sites.ts';

describe('a relation that is in a draft and not in what was published of it', () => {
  const lostOf = (source: string, target: string) => ({
    source: { type: 'page', id: source },
    target: { type: 'page', id: target },
  });
  const lost = [lostOf('about', 'help'), lostOf('about', 'gone'), lostOf('gone', 'help')];
  const without = site([home, about, help]);
  const showing = site([home, { ...about, content: { related: [{ type: 'page', id: 'help' }] } }, help]);

  it('keeps back an entry that has it on the live site, and names the remedy', async () => {
    expect(await guard(showing, without, { lost })).toMatchInlineSnapshot(`
      [
        "keep-back | about | Page “about” was published without Page “help”, which its draft shows. Publish Page “about” again to show it there; changes that wait in it go live as well.",
      ]
    `);
  });

  it.each([
    ['the live site lacks it as well', without],
    ['there is no live site', null],
  ])('is a warning where %s', async (_where, live) => {
    expect(await guard(live, without, { lost })).toMatchInlineSnapshot(`
      [
        "warn | about | Page “about” leaves out Page “help”, which was not published when it was. Publish Page “about” again to show it there; changes that wait in it go live as well.",
      ]
    `);
  });

  it('is nothing where the new site has it, such as with the version that was kept back', async () => {
    expect(await guard(showing, showing, { lost })).toEqual([]);
  });
});
