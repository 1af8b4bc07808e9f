import { describe, expect, it, vi } from 'vitest';
import { type CreatedEntry, followEntry } from './created';
import { withCreated } from './with-created';

const faq: CreatedEntry = {
  id: 7,
  documentId: 'abc',
  question: 'Is there a lift?',
  status: 'draft',
  slug: 'x',
};
const fieldFor = () => ({ model: 'api::faq.faq', isCreating: false, choose: vi.fn() });

describe('an entry in the dialog of a field', () => {
  it('is chosen once it is saved for the first time, and not again', () => {
    const field = fieldFor();
    followEntry(field, 'api::faq.faq', undefined);
    expect(field.choose).not.toHaveBeenCalled();
    followEntry(field, 'api::faq.faq', faq);
    followEntry(field, 'api::faq.faq', faq);
    expect(field.choose).toHaveBeenCalledExactlyOnceWith(faq);
  });

  it('is not chosen when it was there before', () => {
    const field = fieldFor();
    followEntry(field, 'api::faq.faq', faq);
    expect(field.choose).not.toHaveBeenCalled();
  });

  it('is not chosen in a field that chooses entries of another type', () => {
    const field = fieldFor();
    followEntry(field, 'api::page.page', undefined);
    followEntry(field, 'api::page.page', faq);
    expect(field.choose).not.toHaveBeenCalled();
  });
});

describe('what a field has chosen, with what was created from it', () => {
  const chosen = (key: string, id: number) => ({ id, __temp_key__: key });
  const item = (key: string) => ({
    id: 7,
    documentId: 'abc',
    locale: undefined,
    status: 'draft',
    question: 'Is there a lift?',
    apiData: { id: 7, documentId: 'abc', locale: undefined, isTemporary: true },
    __temp_key__: key,
  });

  it('has it at the end', () => {
    const before = { connect: [chosen('a1', 1), chosen('a0', 2)], disconnect: [] };
    expect(withCreated(before, faq, 'question', true).connect).toEqual([...before.connect, item('a2')]);
    expect(withCreated(undefined, faq, 'question', true)).toEqual({ connect: [item('a0')], disconnect: [] });
  });

  it('has it instead of another one, where only one can be chosen', () => {
    const before = { connect: [chosen('a0', 1)], disconnect: [] };
    expect(withCreated(before, faq, 'question', false).connect).toEqual([item('a1')]);
  });
});
