import { ANSWER } from '@pain/schema';
import { describe, expect, it } from 'vitest';
import { Cms } from '../fixtures/cms.ts';
import type { Ask } from './ask-cms.ts';
import { syncContent } from './sync-content.ts';

describe('reading what is published, where an entry cannot be shown,', () => {
  it('tells of an entry that cannot be shown, and reads all others', async () => {
    const cms = new Cms();
    for (const id of ['a', 'c']) cms.publish('faq', id);
    cms.publish('faq', 'b', [], true);
    const { documents, unread } = await syncContent(cms.ask, null);
    expect([...documents.keys()]).toEqual(['faq:a', 'faq:c']);
    expect([...unread]).toEqual([
      [
        'faq:b',
        {
          message: expect.stringContaining(
            'FAQ without a title (b) cannot be shown:\n  - Question: is required',
          ),
          documents: [{ type: 'faq', id: 'b', publishedAt: '2026-11-01T09:00:00.000Z' }],
        },
      ],
    ]);
  });

  it('asks again for what could not be shown, and for nothing else: it may have been a lie', async () => {
    const cms = new Cms();
    for (const id of ['a', 'b']) cms.publish('faq', id, [], id === 'b');
    const content = await syncContent(cms.ask, null);
    cms.faqs.set('b', { version: 1, points: [] });
    cms.asked = 0;
    const synced = await syncContent(cms.ask, content);
    expect(synced).toEqual(await syncContent(cms.ask, null));
    expect([...synced.unread]).toEqual([]);
    expect(content.unread.size).toBe(1);
  });

  it('finds the entries that the CMS cannot answer among those that it can', async () => {
    const cms = new Cms();
    for (const id of ['a', 'b', 'c', 'd']) cms.publish('faq', id);
    cms.unanswerable = new Map([
      ['b', 'answer'],
      ['d', 'answer'],
    ]);
    const { documents, unread } = await syncContent(cms.ask, null);
    expect([...documents.keys()]).toEqual(['faq:a', 'faq:c']);
    expect([...unread.values()].map((fault) => fault?.message)).toEqual([
      'FAQ “b 2” cannot be shown:\n  - Answer: is required but empty\nCorrect it in the CMS and publish again.',
      'FAQ “d 4” cannot be shown:\n  - Answer: is required but empty\nCorrect it in the CMS and publish again.',
    ]);
    cms.unanswerable = new Map();
    expect([
      ...(await syncContent(cms.ask, { ...(await syncContent(cms.ask, null)), unread })).unread,
    ]).toEqual([]);
  });

  it('names each by its title, also where it cannot answer the title of another', async () => {
    const cms = new Cms();
    for (const id of ['a', 'b', 'c']) cms.publish('faq', id);
    cms.unanswerable = new Map([
      ['a', 'question'],
      ['b', 'answer'],
    ]);
    const { unread } = await syncContent(cms.ask, null);
    expect([...unread.values()].map((fault) => fault?.message.split('\n')[0])).toEqual([
      'FAQ without a title (a) cannot be shown:',
      'FAQ “b 2” cannot be shown:',
    ]);
  });

  it('finds them also where it cannot answer since when they are published, or has no such day', async () => {
    const cms = new Cms();
    for (const id of ['a', 'b', 'c']) cms.publish('faq', id);
    cms.unanswerable = new Map([['b', 'publishedAt']]);
    const undated: Ask = async (document, variables) => {
      const answer = (await cms.ask(document, variables)) as Record<string, { documentId: string }[]>;
      const undate = (one: { documentId: string }) =>
        one.documentId === 'c' ? { ...one, publishedAt: null } : one;
      return document.startsWith('query Faqs') ? { [ANSWER]: answer[ANSWER]?.map(undate) } : answer;
    };
    const { documents, unread } = await syncContent(undated, null);
    expect([...documents.keys()]).toEqual(['faq:a']);
    expect([...unread].map(([key, fault]) => [key, fault?.message.split('\n')[0]])).toEqual([
      ['faq:b', 'FAQ “b 2” cannot be shown:'],
      ['faq:c', 'FAQ “c 3” cannot be shown:'],
    ]);
  });

  it('tells of an entry whose text is nested without end', async () => {
    const cms = new Cms();
    for (const id of ['a', 'b']) cms.publish('faq', id);
    let deep: object = { type: 'text', text: 'x' };
    for (let level = 0; level < 20_000; level += 1) deep = { type: 'paragraph', children: [deep] };
    const nested: Ask = async (document, variables) => {
      const answer = (await cms.ask(document, variables)) as Record<string, { documentId: string }[]>;
      if (!document.startsWith('query Faqs')) return answer;
      return {
        [ANSWER]: answer[ANSWER]?.map((one) => (one.documentId === 'b' ? { ...one, answer: [deep] } : one)),
      };
    };
    const { documents, unread } = await syncContent(nested, null);
    expect([...documents.keys()]).toEqual(['faq:a']);
    expect(unread.get('faq:b')?.documents).toMatchObject([{ type: 'faq', id: 'b' }]);
  });

  it('names a row that is a version of no entry each time, and reads all others', async () => {
    const cms = new Cms();
    cms.publish('faq', 'a');
    cms.strays = [
      { row: 7, title: 'Whose am I?', documentId: null },
      { row: 8, title: 'Mine', documentId: 'c' },
    ];
    const first = await syncContent(cms.ask, null);
    cms.publish('faq', 'b');
    const second = await syncContent(cms.ask, first);
    for (const { unread } of [first, second])
      expect([...unread]).toMatchObject([
        [
          'faq:row-7',
          { message: expect.stringMatching(/^FAQ “Whose am I\?” cannot be shown:\n {2}- Row 7 of/) },
        ],
        ['faq:c', { documents: [{ type: 'faq', id: 'c', publishedAt: null }] }],
      ]);
    expect([...second.documents.keys()]).toEqual(['faq:a', 'faq:b']);
    cms.strays = [];
    expect((await syncContent(cms.ask, second)).unread.size).toBe(0);
  });

  it('fails for an answer that does not say which entry it is of', async () => {
    const cms = new Cms();
    cms.publish('faq', 'a');
    const nameless: Ask = async (document, variables) =>
      document.startsWith('query Faqs')
        ? { [ANSWER]: [{ question: 'Who am I?' }] }
        : cms.ask(document, variables);
    await expect(syncContent(nameless, null)).rejects.toThrow('FAQ “Who am I?” cannot be shown');
  });
});
