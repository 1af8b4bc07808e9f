import { describe, expect, it, vi } from 'vitest';
import { type Chosen, copyBlock, type FormBlock } from './copy-block';

const steps = (): FormBlock => ({
  __component: 'blocks.steps',
  __temp_key__: 'a3',
  id: 12,
  heading: 'What happens',
  steps: [
    { id: 4, __temp_key__: 'a0', heading: 'A referral', body: [{ type: 'paragraph', children: [] }] },
    { __temp_key__: 'a1', heading: 'A session' },
  ],
});

const faqs = (connect: object[], disconnect: object[] = []): FormBlock => ({
  __component: 'blocks.faq-list',
  __temp_key__: 'a0',
  id: 7,
  show: 'chosen',
  faqs: { connect, disconnect },
});

const entry = (id: number): Chosen => ({ id, documentId: `d${id}`, locale: null });
const stored = (...ids: number[]) => vi.fn(async () => ids.map(entry));
const none = stored();

const idsOf = async (block: FormBlock, fetchChosen: typeof none) => {
  const { faqs } = (await copyBlock(block, fetchChosen)) as { faqs: { connect: Chosen[] } };
  return faqs.connect.map(({ id }) => id);
};

describe('a copy of a block', () => {
  it('says the same, and is stored as another block', async () => {
    expect(await copyBlock(steps(), none)).toEqual({
      __component: 'blocks.steps',
      heading: 'What happens',
      steps: [
        { __temp_key__: 'a0', heading: 'A referral', body: [{ type: 'paragraph', children: [] }] },
        { __temp_key__: 'a1', heading: 'A session' },
      ],
    });
  });

  it('shares nothing with it that typing in one would change in the other', async () => {
    const block = steps();
    const copy = (await copyBlock(block, none)) as FormBlock;
    expect((copy.steps as object[])[0]).not.toBe((block.steps as object[])[0]);
  });

  it('keeps its pictures, which are the same files', async () => {
    const image = { id: 3, name: 'a.jpg' };
    const block = { __component: 'blocks.image', __temp_key__: 'a0', id: 1, image };
    expect(await copyBlock(block, none)).toMatchObject({ image: { id: 3 } });
  });

  it('has chosen what is stored, without what was taken out, and with what was added', async () => {
    const block = faqs([{ id: 9, __temp_key__: 'a3', apiData: { documentId: 'd9' } }], [{ id: 2 }]);
    const fetchChosen = stored(1, 2, 3);
    expect(await idsOf(block, fetchChosen)).toEqual([1, 3, 9]);
    expect(fetchChosen).toHaveBeenCalledWith('blocks.faq-list', 7, 'faqs');
  });

  it('has it in the order in which the form shows it, moved ones included', async () => {
    const moved = { id: 3, documentId: 'd3', __temp_key__: 'Zz' };
    expect(await idsOf(faqs([moved]), stored(1, 2, 3))).toEqual([3, 1, 2]);
    expect(await idsOf(faqs([]), stored(1, 2, 3, 4, 5, 6, 7))).toEqual([1, 2, 3, 4, 5, 6, 7]);
  });

  it('asks for nothing when the block was never saved', async () => {
    const { id: _, ...unsaved } = faqs([{ id: 9, documentId: 'd9', __temp_key__: 'a0' }]);
    const fetchChosen = stored(1);
    expect(await idsOf(unsaved as FormBlock, fetchChosen)).toEqual([9]);
    expect(fetchChosen).not.toHaveBeenCalled();
  });

  it('of a block that no longer exists keeps its values', async () => {
    const gone = { __component: 'blocks.gone', __temp_key__: 'a0', id: 1, words: 'x' };
    expect(await copyBlock(gone, none)).toEqual({ __component: 'blocks.gone', words: 'x' });
  });
});
