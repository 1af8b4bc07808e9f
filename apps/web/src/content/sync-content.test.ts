import { ANSWER } from '@pain/schema';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { apply, Cms, edit } from '../fixtures/cms.ts';
import type { Ask } from './ask-cms.ts';
import { CmsError } from './cms-error.ts';
import { type Content, syncContent } from './sync-content.ts';

const byKey = <T>(entries: ReadonlyMap<string, T>) => [...entries].sort(([a], [b]) => (a < b ? -1 : 1));
const sorted = ({ state, documents, unread }: Content) => ({
  state,
  documents: byKey(documents),
  unread: byKey(unread),
});

describe('reading what is published', () => {
  it('step by step gives the same as from scratch, after any edits', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.array(edit, { maxLength: 4 }), { maxLength: 8 }), async (rounds) => {
        const cms = new Cms();
        let content: Content | null = null;
        for (const edits of rounds) {
          for (const change of edits) apply(cms, change);
          content = await syncContent(cms.ask, content);
          expect(sorted(content)).toEqual(sorted(await syncContent(cms.ask, null)));
        }
      }),
    );
  });

  it.each([
    ['all of it is read', async () => null],
    ['a change is read', (cms: Cms) => syncContent(cms.ask, null)],
  ])('refuses an answer that leaves out a published entry while %s', async (_when, readBefore) => {
    const cms = new Cms();
    cms.publish('faq', 'a');
    cms.publish('faq', 'b');
    const before = await readBefore(cms);
    cms.publish('faq', 'b');
    cms.leftOut = 'b';
    await expect(syncContent(cms.ask, before)).rejects.toThrow(/it answered 1 of 2 \(faq\)/);
    cms.leftOut = null;
    expect((await syncContent(cms.ask, before)).documents.size).toBe(2);
  });

  it('gives one revision also when staff publish during the read', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(edit, { maxLength: 10 }),
        fc.array(edit, { maxLength: 10 }),
        async (first, during) => {
          const cms = new Cms();
          for (const change of first) apply(cms, change);
          const queue = [...during];
          cms.meanwhile = () => {
            const change = queue.shift();
            if (change) apply(cms, change);
          };
          const content = await syncContent(cms.ask, null);
          expect(content.state.revision).toBe(cms.revision);
          expect(sorted(content)).toEqual(sorted(await syncContent(cms.ask, null)));
        },
      ),
    );
  });

  it('asks for changes and the state alone when nothing changed', async () => {
    const cms = new Cms();
    cms.publish('faq', 'a');
    const content = await syncContent(cms.ask, null);
    cms.asked = 0;
    expect(await syncContent(cms.ask, content)).toBe(content);
    expect(cms.asked).toBe(2);
  });

  it('rereads everything when another database is put in place', async () => {
    const cms = new Cms();
    cms.publish('faq', 'a');
    const content = await syncContent(cms.ask, null);
    const other = new Cms();
    other.epoch = 'two';
    other.publish('faq', 'b');
    expect([...(await syncContent(other.ask, content)).documents.keys()]).toEqual(['faq:b']);
  });

  it('rereads everything when the revision went back, as after restoring a backup', async () => {
    const cms = new Cms();
    for (const id of ['a', 'b', 'c']) cms.publish('faq', id);
    const content = await syncContent(cms.ask, null);
    const restored = new Cms();
    restored.publish('faq', 'a');
    expect([...(await syncContent(restored.ask, content)).documents.keys()]).toEqual(['faq:a']);
  });

  it.each([
    ['less', ['a', 'd']],
    ['as much', ['a', 'd', 'e']],
    ['more', ['a', 'd', 'e', 'f']],
  ])('rereads everything when %s was published after restoring a backup than before', async (_much, ids) => {
    const cms = new Cms();
    for (const id of ['a', 'b', 'c']) cms.publish('faq', id);
    const content = await syncContent(cms.ask, null);
    const restored = new Cms();
    for (const id of ids) {
      restored.publish('faq', id);
      restored.seed = 'b';
    }
    const synced = await syncContent(restored.ask, content);
    expect([...synced.documents.keys()]).toEqual(ids.map((id) => `faq:${id}`));
  });

  it('rereads everything when the log does not reach back to what was read', async () => {
    const cms = new Cms();
    cms.publish('faq', 'a');
    const content = await syncContent(cms.ask, null);
    cms.unpublish('faq', 'a');
    cms.publish('faq', 'b');
    cms.log.length = 0;
    expect([...(await syncContent(cms.ask, content)).documents.keys()]).toEqual(['faq:b']);
  });

  it('rereads everything when more changed than the CMS reports at once', async () => {
    const cms = new Cms();
    cms.publish('faq', 'a');
    const content = await syncContent(cms.ask, null);
    for (let edit = 0; edit < 1000; edit += 1) cms.publish('faq', 'a');
    cms.publish('faq', 'b');
    const synced = await syncContent(cms.ask, content);
    expect(sorted(synced)).toEqual(sorted(await syncContent(cms.ask, null)));
    expect(synced.state.revision).toBe(1002);
  });

  it('reads every entry of a long collection once', async () => {
    const cms = new Cms();
    for (let index = 0; index < 250; index += 1) cms.publish('faq', `faq-${String(index).padStart(3, '0')}`);
    expect((await syncContent(cms.ask, null)).documents.size).toBe(250);
  });

  it('gives up on a CMS that never rests, and says so', async () => {
    const cms = new Cms();
    cms.meanwhile = () => cms.publish('faq', 'a');
    await expect(syncContent(cms.ask, null)).rejects.toThrow(CmsError);
  });

  it('leaves what was read before as it was when an answer is nonsense', async () => {
    const cms = new Cms();
    cms.publish('faq', 'a');
    const content = await syncContent(cms.ask, null);
    cms.publish('faq', 'b');
    const broken: Ask = async (document, variables) =>
      document.includes('publication') ? cms.ask(document, variables) : { [ANSWER]: 'nothing of the kind' };
    await expect(syncContent(broken, content)).rejects.toThrow('unexpected shape');
    expect([...content.documents.keys()]).toEqual(['faq:a']);
  });

  it.each([
    ['all of it is read', async () => null],
    ['a change is read', (cms: Cms) => syncContent(cms.ask, null)],
  ])(
    'names an entry that is published twice over while %s, and reads all others',
    async (_when, readBefore) => {
      const cms = new Cms();
      for (const id of ['a', 'b']) cms.publish('faq', id);
      const before = await readBefore(cms);
      cms.twice = 'b';
      cms.publish('faq', 'b');
      const { documents, unread } = await syncContent(cms.ask, before);
      expect([...documents.keys()]).toEqual(['faq:a']);
      expect(unread.get('faq:b')).toEqual({
        message: expect.stringMatching(
          /^FAQ “b 3” cannot be shown:\n {2}- The CMS has two published versions/,
        ),
        documents: [{ type: 'faq', id: 'b', publishedAt: '2026-11-01T09:00:00.000Z' }],
      });
    },
  );

  it('names an entry that is published twice over also where the second version is beyond what is asked for at once', async () => {
    const cms = new Cms();
    const idOf = (index: number) => `faq-${String(index).padStart(3, '0')}`;
    for (let index = 0; index < 250; index += 1) cms.publish('faq', idOf(index));
    cms.twice = idOf(199);
    const { documents, unread } = await syncContent(cms.ask, null);
    expect([...unread.keys()]).toEqual([`faq:${idOf(199)}`]);
    expect(documents.size).toBe(249);
  });
});
